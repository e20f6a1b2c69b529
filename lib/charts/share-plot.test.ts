import { describe, expect, it } from "vitest";
import type { ChartStyle } from "./chart";
import { printPalette } from "./palette";
import { sharePlot } from "./share-plot";
import { type SvgNode, svgText } from "./svg-node";

const styles: ChartStyle[] = [288, 460, 920].map((width) => ({ id: "shares", width, palette: printPalette }));
const input = {
  rows: [
    { label: "Yes", estimate: { share: 0.4, low: 0.35, high: 0.45 }, text: "40 %" },
    { label: "Job offer", estimate: { share: 0.2, low: 0.1, high: 0.3 }, text: "20 %", within: true },
    { label: "Unknown", estimate: null, text: "too few" },
  ],
  overall: 0.3,
  words: {
    title: "Title",
    description: "Description",
    label: "Group",
    share: "Share",
    low: "Low",
    high: "High",
  },
  format: (share: number) => `${Math.round(share * 100)} %`,
};

function circles(node: SvgNode): SvgNode[] {
  const below = node.children.flatMap((child) => (typeof child === "string" ? [] : circles(child)));
  return node.tag === "circle" ? [node, ...below] : below;
}
const place = (node: SvgNode | undefined) => Number(node?.attributes.cx);

describe("shares with intervals", () => {
  it.each(styles)("stand on one axis from zero at width $width", (style) => {
    const [yes, part, third] = circles(sharePlot(input, style).svg);
    const [half] = circles(sharePlot({ ...input, reach: 0.9 }, style).svg);
    expect(place(part)).toBeLessThan(place(yes));
    expect(place(half)).toBeLessThan(place(yes));
    expect(third).toBeUndefined();
    expect(part?.attributes.fill).toBe(printPalette.paper);
  });

  it("have a table with the very numbers, and the reason where there is none", () => {
    const [style] = styles;
    const { table } = sharePlot(input, style ?? { id: "", width: 288, palette: printPalette });
    expect(table.rows.map((row) => row.map(({ value }) => value))).toEqual([
      ["Yes", 0.4, 0.35, 0.45],
      ["Job offer", 0.2, 0.1, 0.3],
      ["Unknown", null, null, null],
    ]);
    expect(table.rows[2]?.[1]?.text).toBe("too few");
  });

  it.each(styles)("do not break without any estimate at width $width", (style) => {
    const none = { ...input, rows: input.rows.slice(2), overall: undefined };
    expect(svgText(sharePlot(none, style).svg)).not.toMatch(/NaN|Infinity/);
  });
});
