import Link from "next/link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { formatShortDate } from "@/lib/i18n/format";
import { countryName } from "@/lib/i18n/places";
import type { Translator } from "@/lib/i18n/translator";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import { titleOf } from "./event-title";

/** Events, newest first, each a link to its page. */
export function EventTable({ t, events }: { t: Translator; events: PoliticalEvent[] }) {
  return (
    <DataTable
      caption={t("political-events.count", { n: events.length })}
      columns={columnsFor(t)}
      rows={events}
      rowKey={({ id }) => id}
      stickyHead
    />
  );
}

function columnsFor(t: Translator): Column<PoliticalEvent>[] {
  const label = (id: keyof typeof import("@/lib/i18n/en/political-events.json")["columns"]) => ({
    id,
    label: t(`political-events.columns.${id}`),
  });
  return [
    { ...label("occurredOn"), cell: (event) => <EventDay t={t} day={event.occurredOn} /> },
    {
      ...label("title"),
      rowHeader: true,
      cell: (event) => (
        <Link href={`/political-events/${event.id}`} prefetch={false}>
          {titleOf(t, event)}
        </Link>
      ),
    },
    { ...label("country"), cell: (event) => countryName(t.language, event.country) },
    {
      ...label("category"),
      cell: (event) => (
        <span className="whitespace-nowrap">{t(`political-events.categories.${event.category}`)}</span>
      ),
    },
    { ...label("moves"), cell: (event) => t(`political-events.movesKinds.${event.moves}`) },
    {
      ...label("origin"),
      cell: ({ origin }) => (
        <Tag kind={origin === "firm" ? "firm" : "plain"}>{t(`political-events.origin.${origin}`)}</Tag>
      ),
    },
  ];
}

function EventDay({ t, day }: { t: Translator; day: string }) {
  return (
    <time dateTime={day} className="whitespace-nowrap">
      {formatShortDate(t.language, day)}
    </time>
  );
}
