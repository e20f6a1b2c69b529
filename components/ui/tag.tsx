import type { ReactNode } from "react";

export type TagKind = "plain" | "firm" | "caution" | "event" | "outside";

const looks: Record<TagKind, string> = {
  plain: "border-line bg-wash text-soft",
  firm: "border-transparent bg-pine-wash text-pine",
  caution: "border-transparent bg-amber-wash text-amber",
  event: "border-maple text-maple",
  outside: "border-blue text-blue",
};

/** A word about a row: a stage, a mark. Its colour repeats what the word says. */
export function Tag({ kind = "plain", children }: { kind?: TagKind; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center whitespace-nowrap rounded-[4px] border px-1.5 text-small font-medium ${looks[kind]}`}
    >
      {children}
    </span>
  );
}
