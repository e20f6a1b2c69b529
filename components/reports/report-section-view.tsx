import { FigureSection } from "@/components/dashboard/figure-section";
import { ShareBars } from "@/components/dashboard/share-bars";
import { ChartFigure } from "@/components/ui/chart-figure";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { type Cell, type ChartStyle, chartViews } from "@/lib/charts/chart";
import { lineWithEvents } from "@/lib/charts/line-with-events";
import { screenPalette } from "@/lib/charts/palette";
import type { Translator } from "@/lib/i18n/translator";
import type { ReportSection } from "@/lib/reports/report-section";

/** One section of a report: what it says, how to read it, its numbers. */
export function ReportSectionView({ t, section }: { t: Translator; section: ReportSection }) {
  return section.chart ? <DrawnSection t={t} section={section} /> : <TableSection section={section} />;
}

function DrawnSection({ t, section }: { t: Translator; section: ReportSection }) {
  const { key, title, about, chart, table, notes } = section;
  if (!chart) return null;
  const draw = (style: ChartStyle) => {
    const drawn = lineWithEvents(chart, style);
    return { svg: drawn.svg, notes: drawn.notes, table };
  };
  return (
    <ChartFigure
      title={title}
      subtitle={[about, ...notes].join(" ")}
      chart={chartViews(key, screenPalette, draw)}
      tableLabel={t("common.table")}
      notesLabel={t("dashboard.volume.notes")}
    />
  );
}

function TableSection({ section }: { section: ReportSection }) {
  const { title, about, table, empty, notes, caution } = section;
  return (
    <FigureSection title={title} about={about}>
      {table.rows.length === 0 ? <p className="text-soft">{empty}</p> : <Numbers section={section} />}
      {notes.map((note) => (
        <p key={note} className="mt-2 max-w-prose text-small text-soft">
          {note}
        </p>
      ))}
      {caution && (
        <div className="mt-3 max-w-prose">
          <Notice kind="caution">{caution}</Notice>
        </div>
      )}
    </FigureSection>
  );
}

type Row = { key: string; cells: Cell[] };

function Numbers({ section: { title, table, keys, shape } }: { section: ReportSection }) {
  if (shape === "bars") return <ShareBars caption={title} figure={{ table, keys }} href={() => undefined} />;
  return (
    <DataTable
      caption={title}
      captionHidden
      columns={table.columns.map(({ label, numeric }, place) => ({
        id: String(place),
        label,
        numeric,
        cell: ({ cells }: Row) => cells[place]?.text ?? "",
      }))}
      rows={table.rows.map((cells, place) => ({ key: keys[place] ?? "", cells }))}
      rowKey={({ key }) => key}
      narrow={table.columns.length > 3 ? "stack" : "keep"}
    />
  );
}
