import type { ReactNode } from "react";
import { Button } from "./button";

type Props = {
  /** The page's own path: filters live in its address. */
  action: string;
  label: string;
  applyLabel: string;
  clear?: { href: string; label: string };
  /** What stays as it is, such as the order of a list. */
  keep?: Record<string, string | undefined>;
  children: ReactNode;
};

/** The filters of a page, as a form that writes them into the address. */
export function FilterBar({ action, label, applyLabel, clear, keep = {}, children }: Props) {
  return (
    <form
      action={action}
      method="get"
      aria-label={label}
      className="mb-6 flex flex-wrap items-center gap-2 print:hidden"
    >
      {Object.entries(keep).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
      <Button>{applyLabel}</Button>
      {clear && (
        <a href={clear.href} className="px-2 py-1 text-small text-soft">
          {clear.label}
        </a>
      )}
    </form>
  );
}
