import { ChartFigure } from "@/components/ui/chart-figure";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { chartViews } from "@/lib/charts/chart";
import { screenPalette } from "@/lib/charts/palette";
import { sharePlot } from "@/lib/charts/share-plot";
import { getFirm, getFirmNow } from "@/lib/firm/queries";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import type { ShiftRow } from "@/lib/trends/motivations/motivation-shifts";
import { getMotivationShifts } from "@/lib/trends/motivations/queries";
import { shiftsFinding } from "@/lib/trends/motivations/shift-text";
import { shiftsChart } from "@/lib/trends/motivations/shifts-chart";
import { HowPanel } from "../how-panel";
import { TrendTabs } from "../trend-tabs";
import { ShiftTable } from "./shift-table";

/** Which motivations were named more or less often, after which events. */
export async function MotivationsPage({ actor }: { actor: Actor }) {
  const t = translatorFor(actor.language);
  const { today } = await getFirmNow();
  const [shifts, firm] = await Promise.all([getMotivationShifts(actor, today), getFirm()]);
  const { found, rows, events, tooFew } = shifts;
  const about = { events, zone: t("common.zone", { zone: firm.timeZone }) };
  return (
    <>
      <PageHeader title={shiftsFinding(t, shifts)} subtitle={t("trends-motivations.about", about)} />
      <TrendTabs t={t} current="motivations" />
      <div className="max-w-prose space-y-2">
        {rows.length > 0 && (
          <p>{t("trends-motivations.count", { n: found.length, compared: rows.length })}</p>
        )}
        {tooFew.length > 0 && (
          <p className="text-soft">{t("trends-motivations.tooFew", { n: tooFew.length })}</p>
        )}
      </div>
      {found.length > 0 && <ShiftsChart t={t} found={found} />}
      {found.length > 0 && (
        <section className="mt-8">
          <h2 className="mb-2 text-prose">{t("trends-motivations.table.title")}</h2>
          <ShiftTable t={t} caption={t("trends-motivations.table.title")} rows={found} withEvent />
        </section>
      )}
      <HowShiftsComputed t={t} />
    </>
  );
}

function ShiftsChart({ t, found }: { t: Translator; found: ShiftRow[] }) {
  const plot = shiftsChart(t, found);
  return (
    <div className="mt-8">
      <ChartFigure
        title={plot.words.title}
        subtitle={t("trends-motivations.chart.about")}
        chart={chartViews("shifts", screenPalette, (style) => sharePlot(plot, style))}
        tableLabel={t("common.table")}
        csv={{ href: "/trends/motivations/csv", label: t("common.downloadCsv") }}
        notesLabel={t("trends.chart.notes")}
      />
    </div>
  );
}

function HowShiftsComputed({ t }: { t: Translator }) {
  const sentences = (["shares", "interval", "correction", "caveat"] as const).map((key) =>
    t(`trends-motivations.how.${key}`),
  );
  return (
    <HowPanel
      t={t}
      sentences={sentences}
      download={{ href: "/trends/motivations/csv", label: t("trends-motivations.how.download") }}
    />
  );
}
