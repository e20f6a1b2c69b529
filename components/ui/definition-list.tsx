import type { ReactNode } from "react";

export type Definition = { term: string; value: ReactNode; numeric?: boolean };

/** Names and what they stand at, one per line between hairlines. */
export function DefinitionList({ items, label }: { items: Definition[]; label?: string }) {
  return (
    <dl aria-label={label} className="text-body">
      {items.map((item) => (
        <div key={item.term} className="flex justify-between gap-x-6 border-b border-line py-row">
          <dt className="text-soft">{item.term}</dt>
          <dd
            className={`min-w-0 ${item.numeric ? "shrink-0 max-w-[60%] text-right" : ""}`}
            data-figures={item.numeric ? "" : undefined}
          >
            {item.value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
