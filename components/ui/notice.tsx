import type { ReactNode } from "react";

export type NoticeKind = "info" | "caution" | "success";

const looks: Record<NoticeKind, string> = {
  info: "border-line bg-wash text-ink",
  caution: "border-transparent bg-amber-wash text-amber",
  success: "border-transparent bg-pine-wash text-pine",
};

type Props = { kind?: NoticeKind; title?: string; live?: boolean; children?: ReactNode };

/** Something to know before going on. `live` is for what appears after an act: it is read aloud. */
export function Notice({ kind = "info", title, live = false, children }: Props) {
  return (
    <div role={live ? "status" : undefined} className={`rounded-control border px-3.5 py-2.5 ${looks[kind]}`}>
      {title && <strong className="font-semibold">{title}</strong>} {children}
    </div>
  );
}
