import { describe, expect, it } from "vitest";
import type { ChartStyle } from "./chart";
import { printPalette } from "./palette";
import { shareOn, stepCurves } from "./step-curves";
import { type SvgNode, svgText } from "./svg-node";

const styles: ChartStyle[] = [288, 460, 920].map((width) => ({ id: "steps", width, palette: printPalette }));
const curves = [
  {
    label: "Yes",
    steps: [
      { day: 10, share: 0.1 },
      { day: 40, share: 0.28 },
      { day: 400, share: 0.3 },
    ],
  },
  { label: "No", steps: [{ day: 20, share: 0.07 }] },
  { label: "Unknown", steps: [{ day: 30, share: 0.06 }] },
];
const input = {
  curves,
  until: 365,
  days: [0, 90, 180, 365],
  words: { title: "Title", description: "Description", day: "Day", axis: "Days since the inquiry" },
  format: { share: (share: number) => `${Math.round(share * 100)} %`, day: String },
};

function all(node: SvgNode, tag: string): SvgNode[] {
  const below = node.children.flatMap((child) => (typeof child === "string" ? [] : all(child, tag)));
  return node.tag === tag ? [node, ...below] : below;
}

describe("curves that rise by steps", () => {
  it("hold each share until the next step", () => {
    const [yes] = curves;
    if (!yes) throw new Error("no curve");
    expect([0, 9, 10, 39, 40, 365].map((day) => shareOn(yes, day))).toEqual([0, 0, 0.1, 0.1, 0.28, 0.28]);
  });

  it.each(styles)("are told apart by their dashes and named at their ends, at width $width", (style) => {
    const { svg } = stepCurves(input, style);
    const paths = all(svg, "path").filter(({ attributes }) => attributes["stroke-width"] === "2");
    expect(new Set(paths.map(({ attributes }) => attributes["stroke-dasharray"])).size).toBe(3);
    const names = all(svg, "text").filter(({ attributes }) => attributes["font-weight"] === "600");
    expect(names.map(({ children }) => children[0]).sort()).toEqual(["No 7 %", "Unknown 6 %", "Yes 28 %"]);
    const heights = names.map(({ attributes }) => Number(attributes.y)).sort((a, b) => a - b);
    heights.slice(1).forEach((y, index) => {
      expect(y - (heights[index] ?? y)).toBeGreaterThanOrEqual(14.9);
    });
    expect(svgText(svg)).not.toContain("NaN");
  });

  it("have a table with the shares on the days of the axis", () => {
    const [style] = styles;
    const { table } = stepCurves(input, style ?? { id: "", width: 288, palette: printPalette });
    expect(table.rows.map((row) => row.map(({ value }) => value))).toEqual([
      [0, 0, 0, 0],
      [90, 0.28, 0.07, 0.06],
      [180, 0.28, 0.07, 0.06],
      [365, 0.28, 0.07, 0.06],
    ]);
  });

  it.each(styles)("do not break when nobody ever did at width $width", (style) => {
    const none = { ...input, curves: [{ label: "None", steps: [] }] };
    expect(svgText(stepCurves(none, style).svg)).not.toContain("NaN");
  });
});
