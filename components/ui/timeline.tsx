import type { ReactNode } from "react";

export type TimelineEntry = {
  key: string;
  /** As read: "9 November 2016, 14:02". */
  when: string;
  /** As a machine reads it. */
  dateTime?: string;
  title: ReactNode;
  by?: string;
  body?: ReactNode;
};

/** What happened, in order, with when and by whom. */
export function Timeline({ label, entries }: { label: string; entries: TimelineEntry[] }) {
  return (
    <ol aria-label={label} className="border-l border-line">
      {entries.map((entry) => (
        <li key={entry.key} className="relative pb-4 pl-5 last:pb-0">
          <span aria-hidden="true" className="absolute -left-1 top-1.5 size-2 rounded-full bg-pine" />
          <p className="font-medium">{entry.title}</p>
          <p className="text-small text-soft">
            <time dateTime={entry.dateTime}>{entry.when}</time>
            {entry.by && <> · {entry.by}</>}
          </p>
          {entry.body && <div className="mt-1 max-w-prose">{entry.body}</div>}
        </li>
      ))}
    </ol>
  );
}
