import type { ReactNode } from "react";

/** More, for who wants it: closed until asked for. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open} className="group/disclosure">
      <summary className="inline-flex min-h-6 items-center gap-1.5 text-small text-soft hover:text-ink">
        <span
          aria-hidden="true"
          className="inline-block transition-transform group-open/disclosure:rotate-90"
        >
          ›
        </span>
        <span className="underline underline-offset-4">{summary}</span>
      </summary>
      <div className="mt-3">{children}</div>
    </details>
  );
}
