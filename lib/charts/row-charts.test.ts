import { describe, expect, it } from "vitest";
import { bars } from "./bars";
import type { ChartStyle } from "./chart";
import { funnel } from "./funnel";
import { intervalPlot } from "./interval-plot";
import { printPalette } from "./palette";
import { type SvgNode, svgText } from "./svg-node";

const styles: ChartStyle[] = [288, 460, 920].map((width) => ({ id: "rows", width, palette: printPalette }));
const words = { title: "Title", description: "Description", label: "Name" };
const format = (value: number) => `#${value}`;

function rects(node: SvgNode): SvgNode[] {
  const below = node.children.flatMap((child) => (typeof child === "string" ? [] : rects(child)));
  return node.tag === "rect" ? [node, ...below] : below;
}
const number = (node: SvgNode | undefined, name: string) => Number(node?.attributes[name]);
const values = (table: { rows: { value: unknown }[][] }) =>
  table.rows.map((row) => row.map(({ value }) => value));

describe("bars", () => {
  const rows = [
    { label: "Politics", value: 40, text: "40 %", interval: { low: 35, high: 45 }, before: 12 },
    { label: "Religion", value: 20, text: "20 %" },
    { label: "Gun violence", value: null, text: "fewer than 10" },
  ];
  const input = {
    rows,
    words: { ...words, value: "Share", low: "Low", high: "High", before: "Before" },
    format,
  };

  it.each(styles)("are as long as their numbers at width $width", (style) => {
    const [first, second, third] = rects(bars(input, style).svg);
    expect(number(first, "width") / number(second, "width")).toBeCloseTo(2, 1);
    expect(third).toBeUndefined();
  });

  it("have a table with the very numbers, and the reason where there is none", () => {
    const [style] = styles;
    const { table } = bars(input, style ?? { id: "", width: 288, palette: printPalette });
    expect(values(table)).toEqual([
      ["Politics", 40, 35, 45, 12],
      ["Religion", 20, null, null, null],
      ["Gun violence", null, null, null, null],
    ]);
    expect(table.rows[2]?.[1]?.text).toBe("fewer than 10");
  });

  it.each(styles)("do not break when all are zero at width $width", (style) => {
    expect(
      svgText(bars({ ...input, rows: [{ label: "None", value: 0, text: "0" }] }, style).svg),
    ).not.toContain("NaN");
  });
});

describe("ratios with intervals", () => {
  const rows = [
    { label: "US election", estimate: { ratio: 6.1, low: 3.9, high: 9.6 }, text: "6.1" },
    {
      label: "Control",
      estimate: { ratio: 1.1, low: 0, high: Number.POSITIVE_INFINITY },
      text: "1.1",
      hollow: true,
    },
    { label: "Later", estimate: null, text: "too few" },
  ];
  const input = { rows, words: { ...words, ratio: "Ratio", low: "Low", high: "High" }, format };

  it.each(styles)("stay on the sheet even when an interval has no end, at width $width", (style) => {
    const text = svgText(intervalPlot(input, style).svg);
    expect(text).not.toMatch(/NaN|Infinity/);
  });

  it("have a table with the very numbers", () => {
    const [style] = styles;
    const { table } = intervalPlot(input, style ?? { id: "", width: 288, palette: printPalette });
    expect(values(table)).toEqual([
      ["US election", 6.1, 3.9, 9.6],
      ["Control", 1.1, 0, Number.POSITIVE_INFINITY],
      ["Later", null, null, null],
    ]);
  });

  it("draw a control hollow and round, so that it is not told by colour", () => {
    const text = svgText(intervalPlot(input, { id: "rows", width: 920, palette: printPalette }).svg);
    expect(text.match(/<circle/g)).toHaveLength(1);
  });
});

describe("the funnel", () => {
  const stages = [
    { label: "Inquiry", count: 412, open: 96, text: "412" },
    { label: "Retained", count: 30, text: "30" },
    { label: "Decision", count: 0, text: "0" },
  ];
  const input = { stages, words: { ...words, count: "Inquiries", open: "Open" }, format };

  it.each(styles)("splits a stage into done and open without losing anyone at width $width", (style) => {
    const drawn = rects(funnel(input, style).svg);
    const [done, open, retained] = drawn;
    const whole = number(done, "width") + number(open, "width");
    expect(whole / number(retained, "width")).toBeCloseTo(412 / 30, 0);
    expect(number(open, "width") / whole).toBeCloseTo(96 / 412, 1);
    expect(open?.attributes.fill).toMatch(/^url/);
  });

  it("has a table with the very numbers", () => {
    const [style] = styles;
    expect(values(funnel(input, style ?? { id: "", width: 288, palette: printPalette }).table)).toEqual([
      ["Inquiry", 412, 96],
      ["Retained", 30, null],
      ["Decision", 0, null],
    ]);
  });
});
