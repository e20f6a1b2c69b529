import type { ReactNode } from "react";

type Props = {
  /** What the figures say. */
  title: string;
  /** Unit, period, n. */
  about: string;
  csv?: { href: string; label: string };
  csvLabel?: string;
  note?: string | null;
  children: ReactNode;
};

/** A figure that is a table itself: its finding, how to read it, its rows, its file. */
export function FigureSection({ title, about, csv, csvLabel, note, children }: Props) {
  return (
    <section className="min-w-0">
      <h2 className="text-prose">{title}</h2>
      <p className="mt-0.5 mb-2 max-w-prose text-small text-soft" data-figures="">
        {about}{" "}
        {csv && (
          <a href={csv.href} download aria-label={csvLabel} className="whitespace-nowrap print:hidden">
            {csv.label}
          </a>
        )}
      </p>
      {children}
      {note && <p className="mt-2 max-w-prose text-small text-soft">{note}</p>}
    </section>
  );
}
