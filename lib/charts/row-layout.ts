import type { ChartStyle } from "./chart";
import { type SvgNode, svg } from "./svg-node";
import { clipped, textWidth } from "./text-width";

/** Where the names and the marks of a chart of rows stand. */
export type RowLayout = {
  /** Names stand above their marks on a narrow sheet, at their left on a wide one. */
  stacked: boolean;
  rowHeight: number;
  labelRoom: number;
  /** Where the marks begin and end. */
  left: number;
  right: number;
};

/** Names at the left, figures at the right, marks between. */
export function rowLayout(labels: string[], figures: string[], { width }: ChartStyle): RowLayout {
  const stacked = width < 400;
  const figureRoom = Math.max(0, ...figures.map((text) => textWidth(text))) + 8;
  const labelRoom = stacked
    ? width
    : Math.min(width * 0.42, Math.max(0, ...labels.map((text) => textWidth(text))));
  const left = stacked ? 1 : labelRoom + 12;
  return { stacked, rowHeight: stacked ? 40 : 26, labelRoom, left, right: width - figureRoom };
}

/** The middle of the marks of a row. */
export function rowMiddle(layout: RowLayout, top: number, index: number): number {
  return top + index * layout.rowHeight + (layout.stacked ? 28 : layout.rowHeight / 2);
}

/** The name of a row, cut if it must be; the whole of it shows under the pointer. */
export function rowLabel(layout: RowLayout, label: string, middle: number, { palette }: ChartStyle): SvgNode {
  const y = layout.stacked ? middle - 12 : middle + 4;
  // Grid lines may run behind it: an edge in the colour of the page keeps it readable.
  const halo = { stroke: palette.paper, "stroke-width": 3, "paint-order": "stroke" };
  return svg("text", { x: 0, y, fill: palette.ink, ...halo }, clipped(label, layout.labelRoom));
}

/** The figure of a row, at the right edge. */
export function rowFigure(text: string, middle: number, { palette, width }: ChartStyle): SvgNode {
  return svg("text", { x: width, y: middle + 4, "text-anchor": "end", fill: palette.ink }, text);
}
