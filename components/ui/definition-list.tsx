import type { ReactNode } from "react";

export type Definition = { term: string; value: ReactNode; numeric?: boolean };

type Props = {
  items: Definition[];
  label?: string;
  /** For words rather than figures: what they stand at begins at one edge, below its name where there is no room. */
  prose?: boolean;
};

/** Names and what they stand at, one per line between hairlines. */
export function DefinitionList({ items, label, prose }: Props) {
  const row = prose ? "flex flex-wrap gap-x-6" : "flex justify-between gap-x-6";
  return (
    <dl aria-label={label} className="text-body">
      {items.map((item) => (
        <div key={item.term} className={`${row} border-b border-line py-row`}>
          <dt className={prose ? "w-full text-soft sm:w-48" : "text-soft"}>{item.term}</dt>
          <dd
            className={`min-w-0 ${prose ? "flex-1 basis-60" : ""} ${item.numeric ? "shrink-0 max-w-[60%] text-right" : ""}`}
            data-figures={item.numeric ? "" : undefined}
          >
            {item.value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
