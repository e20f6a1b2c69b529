import { titleOf } from "@/components/political-events/event-title";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { Translator } from "@/lib/i18n/translator";
import { chanceText } from "@/lib/trends/chance-text";
import type { ShiftRow } from "@/lib/trends/motivations/motivation-shifts";
import { motivationName, pointsText, sideText } from "@/lib/trends/motivations/shift-text";

type Props = { t: Translator; caption: string; rows: ShiftRow[]; withEvent: boolean };

/** Shares before and after, their difference, and what chance would give. */
export function ShiftTable({ t, caption, rows, withEvent }: Props) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columnsFor(t, withEvent)}
      rows={rows}
      rowKey={({ event, motivation }) => `${event.id} ${motivation.id}`}
    />
  );
}

function columnsFor(t: Translator, withEvent: boolean): Column<ShiftRow>[] {
  const label = (id: "event" | "motivation" | "before" | "after" | "difference" | "chance") =>
    t(`trends-motivations.table.${id}`);
  const event: Column<ShiftRow> = {
    id: "event",
    label: label("event"),
    cell: ({ event }) => <a href={`/trends/${event.id}`}>{titleOf(t, event)}</a>,
  };
  const estimate = ({ result }: ShiftRow) => (result.kind === "estimate" ? result : null);
  return [
    {
      id: "motivation",
      label: label("motivation"),
      rowHeader: true,
      cell: ({ motivation, standsOut }) => {
        const name = motivationName(t, motivation);
        return standsOut && !withEvent ? (
          <strong>{name}</strong>
        ) : (
          <span className="font-normal">{name}</span>
        );
      },
    },
    ...(withEvent ? [event] : []),
    { id: "before", label: label("before"), numeric: true, cell: ({ before }) => sideText(t, before) },
    { id: "after", label: label("after"), numeric: true, cell: ({ after }) => sideText(t, after) },
    {
      id: "difference",
      label: label("difference"),
      numeric: true,
      cell: (row) => {
        const result = estimate(row);
        return result && pointsText(t, result);
      },
    },
    {
      id: "chance",
      label: label("chance"),
      numeric: true,
      cell: (row) => {
        const result = estimate(row);
        return result && chanceText(t, result.adjustedPValue);
      },
    },
  ];
}
