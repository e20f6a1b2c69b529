import type { ReactNode } from "react";

type Props = {
  title: ReactNode;
  /** One line: period, zone, how it was taken. */
  subtitle?: ReactNode;
  /** The page's one primary action. */
  action?: ReactNode;
  breadcrumb?: ReactNode;
};

/** The head of every page: the only `h1`, what it is about, and what to do here. */
export function PageHeader({ title, subtitle, action, breadcrumb }: Props) {
  return (
    <header className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-80">
        {breadcrumb}
        <h1 className="max-w-[46rem] text-title sm:text-display">{title}</h1>
        {subtitle && <p className="mt-1 max-w-[60rem] text-small text-soft">{subtitle}</p>}
      </div>
      {action && <div className="flex flex-wrap gap-2 print:hidden">{action}</div>}
    </header>
  );
}
