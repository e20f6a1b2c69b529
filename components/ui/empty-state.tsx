import type { ReactNode } from "react";

/** What will be here, and the next step towards it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="border-y border-line py-10">
      <p className="text-prose font-semibold">{title}</p>
      {children && <p className="mt-1 max-w-prose text-soft">{children}</p>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
