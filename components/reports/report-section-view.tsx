import { FigureSection } from "@/components/dashboard/figure-section";
import { ShareBars } from "@/components/dashboard/share-bars";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import type { Cell } from "@/lib/charts/chart";
import type { ReportSection } from "@/lib/reports/report-section";

/** One section of a report: what it says, how to read it, its numbers. */
export function ReportSectionView({ section }: { section: ReportSection }) {
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
