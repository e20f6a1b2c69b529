import type { ReactNode } from "react";

export type NoticeKind = "info" | "caution" | "success";

const looks: Record<NoticeKind, string> = {
  info: "border-edge bg-wash text-ink",
  caution: "border-amber bg-amber-wash text-amber",
  success: "border-pine bg-pine-wash text-pine",
};

type Props = { kind?: NoticeKind; title?: string; live?: boolean; children?: ReactNode };

/** Something to know before going on. `live` is for what appears after an act: it is read aloud. */
export function Notice({ kind = "info", title, live = false, children }: Props) {
  return (
    <div role={live ? "status" : undefined} className={`rounded-control border-l-4 px-4 py-3 ${looks[kind]}`}>
      {title && <strong className="font-semibold">{title}</strong>} {children}
    </div>
  );
}
