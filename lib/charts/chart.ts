import type { Palette } from "./palette";
import type { SvgNode } from "./svg-node";

/** A figure twice: as it was given, for files and tests, and as it is read; and where its mark leads. */
export type Cell = { value: number | string | null; text: string; href?: string };

/** The very numbers of a drawing. */
export type ChartTable = { columns: { label: string; numeric: boolean }[]; rows: Cell[][] };

/** A label that had no room in the drawing and is told below it under its number. */
export type ChartNote = { number: number; text: string; href?: string };

/** The table is the same at every width of the drawing, so it may be made only when it is read. */
export type Chart = { readonly svg: SvgNode; readonly table: ChartTable; readonly notes: ChartNote[] };

/** How a chart is drawn, as against what it shows. */
export type ChartStyle = {
  /** Unique on the page: patterns and descriptions are found by it. */
  id: string;
  width: number;
  palette: Palette;
};

/** What every chart says about itself to someone who cannot see it. */
export type ChartWords = { title: string; description: string };

export type ChartViews = Record<ChartWidth, Chart>;

/** Widths at which text stands at 12 pixels; the page shows the one that fits and scales it a little at most. */
export const chartWidths = { narrow: 288, middle: 460, wide: 920 } as const;
export type ChartWidth = keyof typeof chartWidths;

/** One chart for every width of screen. */
export function chartViews(id: string, palette: Palette, draw: (style: ChartStyle) => Chart): ChartViews {
  const view = (name: ChartWidth) => draw({ id: `${id}-${name}`, width: chartWidths[name], palette });
  return { narrow: view("narrow"), middle: view("middle"), wide: view("wide") };
}
