import { titleOf } from "@/components/political-events/event-title";
import { ChartFigure } from "@/components/ui/chart-figure";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { chartViews } from "@/lib/charts/chart";
import { intervalPlot } from "@/lib/charts/interval-plot";
import { screenPalette } from "@/lib/charts/palette";
import { formatNumber, formatShortDate } from "@/lib/i18n/format";
import { listed } from "@/lib/i18n/listed";
import type { Translator } from "@/lib/i18n/translator";
import type { CountFilter } from "@/lib/inquiry-counts/count-filter";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import type { EventWindow } from "@/lib/statistics/event-window";
import { chanceText } from "@/lib/trends/chance-text";
import { ratioText } from "@/lib/trends/event-finding";
import { eventsChart } from "@/lib/trends/events-chart";
import type { EventsOverview, JudgedEvent } from "@/lib/trends/events-overview";
import { refusalText } from "@/lib/trends/refusal-text";
import { eventsFileHref, trendHref } from "@/lib/trends/trend-href";
import { HowEventsCompared } from "./how-events-compared";

type Props = { t: Translator; overview: EventsOverview; window: EventWindow; filter: CountFilter };

/** The effects that could be estimated on one scale, their figures, and what could not be. */
export function EventsAnswer({ t, overview: { judged, refused, found }, window, filter }: Props) {
  const hrefOf = ({ id }: PoliticalEvent) => trendHref(id, filter);
  const plot = eventsChart(t, judged, window, hrefOf);
  return (
    <>
      {judged.length > 0 && (
        <>
          {found.length > 0 && <Found t={t} found={found} hrefOf={hrefOf} />}
          <ChartFigure
            title={plot.words.title}
            subtitle={t("trends-events.chart.about")}
            chart={chartViews("events", screenPalette, (style) => intervalPlot(plot, style))}
            tableLabel={t("common.table")}
            csv={{ href: eventsFileHref(filter, window), label: t("common.downloadCsv") }}
            notesLabel={t("trends.chart.notes")}
          />
          <div className="mt-8">
            <Disclosure summary={t("trends-events.table.title")}>
              <DataTable
                caption={t("trends-events.table.title")}
                captionHidden
                columns={judgedColumns(t, hrefOf)}
                rows={judged}
                rowKey={({ event }) => event.id}
              />
            </Disclosure>
          </div>
        </>
      )}
      {refused.length > 0 && (
        <div className="mt-4">
          <Disclosure
            summary={t("trends-events.refused.title", { n: refused.length })}
            open={judged.length === 0}
          >
            <DataTable
              caption={t("trends-events.refused.title", { n: refused.length })}
              captionHidden
              columns={refusedColumns(t, hrefOf)}
              rows={refused}
              rowKey={({ event }) => event.id}
            />
          </Disclosure>
        </div>
      )}
      <HowEventsCompared t={t} judged={judged.length} />
    </>
  );
}

function Found({ t, found, hrefOf }: { t: Translator; found: JudgedEvent[]; hrefOf: Href }) {
  return (
    <div className="mb-6 max-w-prose space-y-2">
      <p>
        {t("trends-events.standOut")}{" "}
        {found.map(({ event }, index) => (
          <span key={event.id}>
            {index > 0 && "; "}
            <a href={hrefOf(event)}>{titleOf(t, event)}</a>
          </span>
        ))}
      </p>
      <p className="text-soft">{t("trends-events.chance")}</p>
    </div>
  );
}

type Href = (event: PoliticalEvent) => string;
const dayOf = (t: Translator, { occurredOn }: PoliticalEvent) => (
  <time dateTime={occurredOn} className="whitespace-nowrap">
    {formatShortDate(t.language, occurredOn)}
  </time>
);

function judgedColumns(t: Translator, hrefOf: Href): Column<JudgedEvent>[] {
  const head = (id: keyof typeof import("@/lib/i18n/en/trends-events.json")["table"]) => ({
    id,
    label: t(`trends-events.table.${id}`, { events: "", value: "" }),
  });
  const count = (n: number) => formatNumber(t.language, Math.round(n));
  return [
    { ...head("day"), cell: ({ event }) => dayOf(t, event) },
    {
      ...head("event"),
      rowHeader: true,
      cell: ({ event, together }) => (
        <>
          <a href={hrefOf(event)}>{titleOf(t, event)}</a>
          {together.length > 0 && (
            <span className="text-small text-soft">
              {" "}
              {t("trends-events.table.together", {
                events: listed(
                  t,
                  together.map((other) => titleOf(t, other)),
                ),
              })}
            </span>
          )}
        </>
      ),
    },
    { ...head("logged"), numeric: true, cell: ({ effect }) => count(effect.observed) },
    { ...head("usual"), numeric: true, cell: ({ effect }) => count(effect.usual) },
    {
      ...head("ratio"),
      numeric: true,
      cell: ({ effect }) =>
        t("trends.windows.ratio", {
          ratio: ratioText(t, effect.ratio),
          lower: ratioText(t, effect.lower),
          upper: ratioText(t, effect.upper),
        }),
    },
    { ...head("chance"), numeric: true, cell: (row) => chanceCell(t, row) },
  ];
}

function chanceCell(t: Translator, { effect, standsOut }: JudgedEvent) {
  const value = chanceText(t, effect.adjustedPValue);
  return standsOut ? <strong>{`${value}, ${t("trends-events.table.standsOut")}`}</strong> : value;
}

function refusedColumns(t: Translator, hrefOf: Href): Column<EventsOverview["refused"][number]>[] {
  return [
    { id: "day", label: t("trends-events.table.day"), cell: ({ event }) => dayOf(t, event) },
    {
      id: "event",
      label: t("trends-events.table.event"),
      rowHeader: true,
      cell: ({ event }) => <a href={hrefOf(event)}>{titleOf(t, event)}</a>,
    },
    { id: "why", label: t("trends-events.refused.why"), cell: ({ refusal }) => refusalText(t, refusal) },
  ];
}
