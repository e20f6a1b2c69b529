import type { ReactNode } from "react";
import type { Cell, Chart, ChartTable, ChartViews, ChartWidth } from "@/lib/charts/chart";
import { DataTable } from "./data-table";
import { Disclosure } from "./disclosure";
import { SvgDrawing } from "./svg-drawing";

type Props = {
  /** The finding, in words. */
  title: string;
  /** Unit, period, n, zone. */
  subtitle: ReactNode;
  chart: ChartViews;
  /** "Table": the switch to the very same numbers. */
  tableLabel: string;
  /** A file with exactly what is drawn. */
  csv?: { href: string; label: string };
  /** Heading of the list of events that found no room in the drawing. */
  notesLabel: string;
  /** `h2` unless the chart belongs to a section that has one. */
  level?: 2 | 3;
};

const widths: ChartWidth[] = ["narrow", "middle", "wide"];

/** A chart: what it says, how to read it, the drawing, its numbers and its file. */
export function ChartFigure({ title, subtitle, chart, tableLabel, csv, notesLabel, level = 2 }: Props) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <figure className="min-w-0">
      <figcaption className="mb-3">
        <Heading className="text-prose">{title}</Heading>
        <p className="mt-0.5 text-small text-soft" data-figures="">
          {subtitle}
        </p>
      </figcaption>
      <div className="chart-views">
        {widths.map((width) => (
          <ChartView key={width} width={width} view={chart[width]} notesLabel={notesLabel} />
        ))}
      </div>
      <div className="mt-2 flex flex-wrap items-baseline gap-x-4 gap-y-2 print:hidden">
        <div className="min-w-0 has-[details[open]]:basis-full">
          <Disclosure summary={tableLabel}>
            <NumbersTable caption={title} table={chart.wide.table} />
          </Disclosure>
        </div>
        {csv && (
          <a href={csv.href} download className="min-h-6 text-small text-soft">
            {csv.label}
          </a>
        )}
      </div>
    </figure>
  );
}

function ChartView({ width, view, notesLabel }: { width: ChartWidth; view: Chart; notesLabel: string }) {
  return (
    <div data-view={width}>
      <SvgDrawing node={view.svg} />
      {view.notes.length > 0 && (
        <ol aria-label={notesLabel} className="mt-2 columns-[16rem] gap-6 text-small text-soft">
          {view.notes.map((note) => (
            <li
              key={note.number}
              value={note.number}
              className="ml-6 list-decimal marker:font-semibold marker:text-maple"
            >
              {note.href ? (
                <a href={note.href} className="inline-block min-h-6 align-top leading-6">
                  {note.text}
                </a>
              ) : (
                note.text
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function NumbersTable({ caption, table }: { caption: string; table: ChartTable }) {
  const rows = table.rows.map((cells, index) => ({ key: String(index), cells }));
  const columns = table.columns.map(({ label, numeric }, index) => ({
    id: String(index),
    label,
    numeric,
    cell: (row: (typeof rows)[number]) => <NumberCell cell={row.cells[index]} />,
  }));
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.key}
      narrow={columns.length > 4 ? "stack" : "keep"}
    />
  );
}

/** The marks of the drawing are no Tab stops: here are their links for the keyboard. */
function NumberCell({ cell }: { cell: Cell | undefined }) {
  return cell?.href ? <a href={cell.href}>{cell.text}</a> : cell?.text;
}
