import type { ChartStyle } from "./chart";
import type { Scale } from "./scales";
import { decimal, type SvgNode, svg } from "./svg-node";
import { textWidth } from "./text-width";
import { middleDay, type TimePoint } from "./time-series";

/** Where the drawing ends at both sides. */
type Room = { left: number; right: number };

/**
 * Rings around the points that are singled out, each with its label above as long as there is room beside the last one: the
 * largest first, so that it is the small ones among neighbours that go without.
 */
export function timeMarks(
  points: readonly TimePoint[],
  x: Scale,
  y: Scale,
  { left, right }: Room,
  { palette }: ChartStyle,
): SvgNode[] {
  const marked = points.flatMap((point) =>
    point.mark === undefined || point.value === null
      ? []
      : [{ label: point.mark, at: x(middleDay(point)), height: y(point.value) }],
  );
  const ring = marked
    .map(({ at, height }) => `M${decimal(at - 6)} ${decimal(height)}a6 6 0 1 0 12 0a6 6 0 1 0 -12 0`)
    .join("");
  if (ring === "") return [];
  const taken: { from: number; to: number }[] = [];
  const labels = marked
    .toSorted((a, b) => a.height - b.height)
    .flatMap(({ label, at, height }) => {
      const half = textWidth(label) / 2;
      const middle = Math.min(Math.max(at, left + half), right - half);
      const room = { from: middle - half - 4, to: middle + half + 4 };
      if (taken.some(({ from, to }) => room.from < to && from < room.to)) return [];
      taken.push(room);
      const halo = { stroke: palette.paper, "stroke-width": 3, "paint-order": "stroke" };
      const place = { x: middle, y: height - 10, "text-anchor": "middle", "font-weight": 600 };
      return [svg("text", { ...place, fill: palette.ink, ...halo }, label)];
    });
  return [svg("path", { d: ring, fill: "none", stroke: palette.caution, "stroke-width": 2 }), ...labels];
}
