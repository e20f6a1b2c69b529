import Link from "next/link";
import { titleOf } from "@/components/political-events/event-title";
import { type Column, DataTable } from "@/components/ui/data-table";
import { formatNumber, formatShortDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { CountFilter } from "@/lib/inquiry-counts/count-filter";
import { inquiriesHref } from "@/lib/inquiry-counts/inquiries-href";
import { type Alarm, alarmsOf, lastDayOfWeek, type Watch } from "@/lib/trends/watch/watch";
import { oddsText } from "@/lib/trends/watch/watch-finding";

type Props = { t: Translator; watch: Watch; filter: CountFilter };

/** Every unusual week, with what happened around it and the way to its inquiries. */
export function AlarmTable({ t, watch, filter }: Props) {
  const alarms = alarmsOf(watch);
  return (
    <section className="min-w-0">
      <h2 className="text-prose">{t("trends-watch.alarms.title")}</h2>
      <p className="mt-0.5 mb-3 max-w-prose text-small text-soft">
        {t(alarms.length > 0 ? "trends-watch.alarms.about" : "trends-watch.alarms.none")}
      </p>
      {alarms.length > 0 && (
        <DataTable
          caption={t("trends-watch.alarms.title")}
          captionHidden
          columns={columnsFor(t, filter)}
          rows={alarms}
          rowKey={({ week }) => week.from}
        />
      )}
    </section>
  );
}

function columnsFor(t: Translator, filter: CountFilter): Column<Alarm>[] {
  const head = (id: "week" | "count" | "upTo" | "chance" | "events", numeric = false) => ({
    id,
    label: t(`trends-watch.alarms.columns.${id}`),
    numeric,
  });
  return [
    { ...head("week"), cell: ({ week }) => weekText(t, week) },
    { ...head("count", true), cell: (alarm) => <CountLink t={t} alarm={alarm} filter={filter} /> },
    { ...head("upTo", true), cell: ({ watch }) => formatNumber(t.language, watch.ordinaryUpTo) },
    { ...head("chance"), cell: ({ watch }) => oddsText(t, watch.pValue) },
    { ...head("events"), cell: ({ events }) => <Events t={t} events={events} /> },
  ];
}

function weekText(t: Translator, week: Alarm["week"]): string {
  return t("trends-watch.alarms.week", {
    from: formatShortDate(t.language, week.from),
    to: formatShortDate(t.language, lastDayOfWeek(week)),
  });
}

function CountLink({
  t,
  alarm: { week, watch },
  filter,
}: {
  t: Translator;
  alarm: Alarm;
  filter: CountFilter;
}) {
  const href = inquiriesHref(filter, { from: week.from, to: lastDayOfWeek(week) });
  const count = formatNumber(t.language, watch.observed);
  return href ? <a href={href}>{count}</a> : count;
}

function Events({ t, events }: { t: Translator; events: Alarm["events"] }) {
  if (events.length === 0) return <span className="text-soft">{t("trends-watch.alarms.noEvents")}</span>;
  return (
    <ul>
      {events.map((event) => (
        <li key={event.id}>
          <Link href={`/trends/${event.id}`} prefetch={false}>
            {titleOf(t, event)}
          </Link>
          , {formatShortDate(t.language, event.occurredOn)}
        </li>
      ))}
    </ul>
  );
}
