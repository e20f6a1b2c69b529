import { BarList } from "@/components/ui/bar-list";
import { othersKey } from "@/lib/dashboard/breakdown-figure";
import type { FigureTable } from "@/lib/dashboard/figure-table";

type Props = { caption: string; figure: FigureTable; href: (key: string) => string | undefined };

/** Counts with their shares of a whole; the longest bar stands for the largest share of one value. */
export function ShareBars({ caption, figure: { table, keys }, href }: Props) {
  const [label, count, share] = table.columns.map((column) => column.label);
  const shares = table.rows.map((cells) => numberOf(cells[2]?.value));
  const drawn = shares.map((value, place) => (keys[place] === othersKey ? null : value));
  const longest = Math.max(0, ...drawn.map((value) => value ?? 0));
  return (
    <BarList
      caption={caption}
      captionHidden
      columns={{ label: label ?? "", count: count ?? "", share: share ?? "" }}
      bars={table.rows.map((cells, place) => {
        const part = drawn[place] ?? null;
        return {
          label: cells[0]?.text ?? "",
          // A withheld one is said to be so once.
          count: numberOf(cells[1]?.value) === null ? undefined : cells[1]?.text,
          share: cells[2]?.text ?? "",
          length: part === null || longest === 0 ? undefined : part / longest,
          href: href(keys[place] ?? ""),
        };
      })}
    />
  );
}

function numberOf(value: number | string | null | undefined): number | null {
  return typeof value === "number" ? value : null;
}
