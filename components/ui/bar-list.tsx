import Link from "next/link";

export type Bar = {
  label: string;
  /** Share of the longest possible bar, 0 to 1; none where the figure is withheld. */
  length?: number;
  /** "164" */
  count?: string;
  /** "40 %", or why there is no figure: "fewer than 10". */
  share: string;
  href?: string;
};

type Props = {
  caption: string;
  captionHidden?: boolean;
  columns: { label: string; count: string; share: string };
  bars: Bar[];
};

/** A short list of shares, each with its bar: a table whose bars repeat what the figures say. */
export function BarList({ caption, captionHidden, columns, bars }: Props) {
  return (
    <table className="w-full border-collapse text-body">
      <caption className={captionHidden ? "sr-only" : "pb-2 text-left font-semibold"}>{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{columns.label}</th>
          <th scope="col">{columns.count}</th>
          <th scope="col" colSpan={2}>
            {columns.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <BarRow key={bar.label} bar={bar} />
        ))}
      </tbody>
    </table>
  );
}

function BarRow({ bar }: { bar: Bar }) {
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-row pr-2 text-left font-normal">
        {bar.href ? (
          <Link href={bar.href} prefetch={false} className="no-underline hover:underline">
            {bar.label}
          </Link>
        ) : (
          bar.label
        )}
      </th>
      <td className="w-12 py-row pr-2 text-right">{bar.count}</td>
      {bar.length === undefined ? (
        <td colSpan={2} className="py-row text-right">
          {bar.share}
        </td>
      ) : (
        <>
          <td className="w-1/3 py-row">
            <BarMark length={bar.length} />
          </td>
          <td className="w-16 py-row text-right whitespace-nowrap">{bar.share}</td>
        </>
      )}
    </tr>
  );
}

/** Drawn as SVG: its length is an attribute, which the content security policy allows, unlike a style. */
function BarMark({ length }: { length: number }) {
  const percent = Math.max(2, Math.min(100, length * 100));
  return (
    <svg aria-hidden="true" height="8" className="block" width="100%">
      <rect width={`${percent.toFixed(2)}%`} height="8" rx="2" className="fill-pine" />
    </svg>
  );
}
