import { describe, expect, it } from "vitest";
import { chartWidths } from "./chart";
import { type LagBars, lagBars } from "./lag-bars";
import { printPalette } from "./palette";
import { svgText } from "./svg-node";

const bars = [-2, -1, 0, 1, 2].map((lag) => ({ lag, correlation: lag === 1 ? 0.45 : -0.1 }));
const input: LagBars = {
  bars,
  limit: 0.32,
  words: {
    title: "Title",
    description: "Description",
    before: "applications first",
    after: "inquiries first",
    lag: "Months later",
    correlation: "Correlation",
    beyond: "Beyond",
    yes: "yes",
    no: "no",
  },
  format: { correlation: (value) => value.toFixed(2), lag: (lag) => `${lag}` },
};
const draw = (change: Partial<LagBars> = {}, width: number = chartWidths.wide) =>
  lagBars({ ...input, ...change }, { id: "lags", width, palette: printPalette });

describe("correlations by lag", () => {
  it("have a table with the very numbers, and which of them lie beyond the limit", () => {
    expect(draw().table.rows.map((row) => row.map(({ value }) => value))).toEqual([
      [-2, -0.1, "no"],
      [-1, -0.1, "no"],
      [0, -0.1, "no"],
      [1, 0.45, "yes"],
      [2, -0.1, "no"],
    ]);
  });

  it("grow up from nothing if positive, and down if negative", () => {
    const rects = [
      ...svgText(draw().svg).matchAll(/<rect x="[\d.]+" y="([\d.]+)" width="[\d.]+" height="([\d.]+)"/g),
    ];
    const middle = 8 + 150 / 2;
    const spans = rects.map(([, y, height]) => [Number(y), Number(y) + Number(height)]);
    expect(spans[3]?.[1]).toBeCloseTo(middle, 1);
    expect(spans[0]?.[0]).toBeCloseTo(middle, 1);
    expect(spans[3]?.[0]).toBeCloseTo(middle - (0.45 / 0.5) * 75, 1);
  });

  it("show both limits, or none where there is none", () => {
    const dashes = (text: string) => text.match(/stroke-dasharray/g)?.length ?? 0;
    expect(dashes(svgText(draw().svg))).toBe(2);
    expect(dashes(svgText(draw({ limit: null }).svg))).toBe(0);
    expect(draw({ limit: null }).table.columns).toHaveLength(2);
  });

  it("say on which side which series comes first, on the narrowest sheet too", () => {
    const text = svgText(draw({}, chartWidths.narrow).svg);
    expect(text).toContain("← applications first");
    expect(text).toContain("inquiries first →");
    expect(text).not.toMatch(/NaN|Infinity/);
  });

  it("keep long captions from covering each other", () => {
    const words = {
      ...input.words,
      before: "demandes d’immigration d’abord",
      after: "renseignements d’abord",
    };
    const heights = (text: string) => [...text.matchAll(/y="(\d+)"[^>]*>[^<]*(?:←|→)/g)].map(([, y]) => y);
    expect(new Set(heights(svgText(draw({ words }, chartWidths.narrow).svg))).size).toBe(2);
    expect(new Set(heights(svgText(draw({ words }).svg))).size).toBe(1);
  });

  it("are hollow where they are not to be relied on", () => {
    expect(svgText(draw({ isMuted: true }).svg)).not.toContain(printPalette.firm);
  });

  it("leave a frame where there are none", () => {
    expect(svgText(draw({ bars: [] }).svg)).not.toMatch(/NaN|Infinity/);
  });
});
