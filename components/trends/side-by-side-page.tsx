import { titleOf } from "@/components/political-events/event-title";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ChartFigure } from "@/components/ui/chart-figure";
import { type Column, DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { chartViews } from "@/lib/charts/chart";
import { intervalPlot } from "@/lib/charts/interval-plot";
import { screenPalette } from "@/lib/charts/palette";
import { getFirm, getFirmNow } from "@/lib/firm/queries";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import { listed } from "@/lib/i18n/listed";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { DEFAULT_WINDOWS } from "@/lib/statistics/event-window";
import { listEventEffects } from "@/lib/trends/queries";
import { refusalText } from "@/lib/trends/refusal-text";
import { type ComparedEvent, isPresidentialElection, sideBySideFinding } from "@/lib/trends/side-by-side";
import { sideBySideChart, windowCell } from "@/lib/trends/side-by-side-chart";
import { HowPanel } from "./how-panel";

type Props = { actor: Actor; eventIds: readonly string[] };

/** Several events, the presidential elections unless told otherwise, window by window. */
export async function SideBySidePage({ actor, eventIds }: Props) {
  const t = translatorFor(actor.language);
  const [{ today }, firm] = await Promise.all([getFirmNow(), getFirm()]);
  const chosen =
    eventIds.length > 0 ? ({ id }: { id: string }) => eventIds.includes(id) : isPresidentialElection;
  const events = await listEventEffects(actor, chosen, today);
  const zone = t("common.zone", { zone: firm.timeZone });
  const steps = [{ href: "/trends", label: t("trends.title") }];
  const plot = sideBySideChart(t, events);
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb label={t("app-shell.navigation")} steps={steps} />}
        title={sideBySideFinding(t, events)}
        subtitle={t("trends-events.sideBySide.about", { zone })}
      />
      <p className="mb-6 max-w-prose">{t("trends-events.sideBySide.caveat")}</p>
      {plot.rows.length > 0 && (
        <ChartFigure
          title={plot.words.title}
          subtitle={t("trends-events.sideBySide.chartAbout")}
          chart={chartViews("side-by-side", screenPalette, (style) => intervalPlot(plot, style))}
          tableLabel={t("common.table")}
          notesLabel={t("trends.chart.notes")}
        />
      )}
      <div className="mt-8">
        <DataTable
          caption={t("trends-events.sideBySide.title")}
          captionHidden
          columns={columnsFor(t)}
          rows={events}
          rowKey={({ event }) => event.id}
        />
      </div>
      <HowPanel
        t={t}
        sentences={[
          t("trends-events.how.model"),
          t("trends-events.sideBySide.how.each"),
          t("trends-events.sideBySide.how.figures"),
        ]}
      />
    </>
  );
}

function columnsFor(t: Translator): Column<ComparedEvent>[] {
  const label = (id: "event" | "excess" | "halfLife") => t(`trends-events.sideBySide.columns.${id}`);
  return [
    {
      id: "event",
      label: label("event"),
      rowHeader: true,
      cell: ({ event, together, analysis }) => (
        <>
          <a href={`/trends/${event.id}`}>{titleOf(t, event)}</a>
          {together.length > 0 && analysis.kind === "estimate" && (
            <span className="block text-small font-normal text-soft">
              {t("trends-events.sideBySide.together", {
                day: formatDate(t.language, analysis.effect.firstFullDay),
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
    ...DEFAULT_WINDOWS.map(
      (window): Column<ComparedEvent> => ({
        id: String(window.fromDay),
        label: t("trends-events.sideBySide.window", { from: window.fromDay, to: window.toDay }),
        numeric: true,
        cell: (row) => <span className="whitespace-normal">{windowCell(t, row, window)}</span>,
      }),
    ),
    { id: "excess", label: label("excess"), numeric: true, cell: (row) => excessCell(t, row) },
    { id: "halfLife", label: label("halfLife"), numeric: true, cell: (row) => halfLifeCell(t, row) },
  ];
}

function excessCell(t: Translator, { analysis }: ComparedEvent) {
  if (analysis.kind === "refused") return "";
  const span = analysis.excess.find(({ window }) => window.toDay === 27);
  if (!span || span.kind === "refused") return <Why text={span ? refusalText(t, span) : ""} />;
  const count = (n: number) => formatNumber(t.language, Math.round(n)).replace("-", "−");
  const values = { n: count(span.excess), low: count(span.lower), high: count(span.upper) };
  return t("trends-events.sideBySide.excess", values);
}

function halfLifeCell(t: Translator, { analysis }: ComparedEvent) {
  if (analysis.kind === "refused") return "";
  const { halfLife } = analysis;
  if (halfLife.kind === "refused") return <Why text={refusalText(t, halfLife)} />;
  const values = { n: halfLife.halfLifeDays, low: halfLife.lowerDays, high: halfLife.upperDays };
  return t("trends-events.sideBySide.days", values);
}

function Why({ text }: { text: string }) {
  return <span className="text-small whitespace-normal text-soft">{text}</span>;
}
