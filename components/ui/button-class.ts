/** How an act is drawn: one `primary` per page, `plain` for the others, `quiet` inside rows, `grave` for what cannot be undone. */
export type ButtonKind = "primary" | "plain" | "quiet" | "grave";

const shape =
  "inline-flex min-h-control items-center justify-center gap-2 rounded-control border px-3.5 py-1 text-body font-medium no-underline transition-colors disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:opacity-60";

const kinds: Record<ButtonKind, string> = {
  primary: "border-pine bg-pine text-on-pine hover:border-pine-deep hover:bg-pine-deep",
  plain: "border-edge/60 bg-paper text-ink hover:border-edge hover:bg-wash",
  quiet: "border-transparent text-pine underline underline-offset-4 hover:bg-pine-wash",
  grave: "border-amber bg-paper text-amber hover:bg-amber-wash",
};

/** The classes of a button, for client leaves that draw their own `<button>`. */
export function buttonClass(kind: ButtonKind = "plain"): string {
  return `${shape} ${kinds[kind]}`;
}
