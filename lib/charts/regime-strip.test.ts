import { describe, expect, it } from "vitest";
import { alignedPanels } from "./aligned-panels";
import { chartWidths } from "./chart";
import { printPalette } from "./palette";
import type { Regime } from "./regime-strip";
import { svgText } from "./svg-node";

const regime = (from: string | null, to: string | null, days: number, isUnverified = false): Regime => ({
  from,
  to,
  label: `${days} days`,
  shorter: [`${days}`],
  isUnusual: days === 90,
  isUnverified,
});
const spans = [
  regime(null, "2016-11-18", 60),
  regime("2016-11-19", "2018-06-25", 90),
  regime("2018-06-26", null, 60),
];
const points = Array.from({ length: 36 }, (_, index) => ({
  date: `${2016 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-01`,
  value: index,
}));

function draw(regimes: Regime[] | null, width: number = chartWidths.wide) {
  return alignedPanels(
    {
      panels: [{ series: { points, shape: "line", origin: "outside" }, words: { label: "Received" } }],
      events: [],
      regimes: regimes ? { label: "Days to apply", spans: regimes } : undefined,
      words: {
        title: "Title",
        description: "",
        date: "Month",
        event: "Event",
        missing: "none",
        between: "; ",
      },
      format: { value: String, date: String, axis: { month: String, day: String } },
    },
    { id: "test", width, palette: printPalette },
  );
}

describe("rules that held for a time", () => {
  const { svg, table } = draw(spans);

  it("stand in the table beside the months in which they held", () => {
    const place = table.columns.findIndex(({ label }) => label === "Days to apply");
    const cell = (month: string) => table.rows.find(([date]) => date?.value === month)?.[place]?.text;
    expect(cell("2016-10-01")).toBe("60 days");
    expect(cell("2016-11-01")).toBe("60 days; 90 days");
    expect(cell("2016-12-01")).toBe("90 days");
    expect(cell("2018-12-01")).toBe("60 days");
  });

  it("are drawn each over its own time, without gap or overlap", () => {
    const boxes = [...svgText(svg).matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="18"/g)];
    const ends = boxes.map(([, x, width]) => [Number(x), Number(x) + Number(width)]);
    expect(ends).toHaveLength(3);
    expect(ends[1]?.[0]).toBeCloseTo(ends[0]?.[1] ?? 0, 1);
    expect(ends[2]?.[0]).toBeCloseTo(ends[1]?.[1] ?? 0, 1);
  });

  it("say how many days without colour, on the narrowest sheet too", () => {
    expect(svgText(svg)).toContain(">90 days</text>");
    const narrow = svgText(draw([regime("2016-11-19", "2017-03-25", 90)], chartWidths.narrow).svg);
    expect(narrow).toContain(">90</text>");
  });

  it("have a broken edge if they are not verified", () => {
    expect(svgText(draw([regime("2016-11-19", null, 90, true)]).svg)).toContain('stroke-dasharray="3 3"');
    expect(svgText(svg)).not.toContain('stroke-dasharray="3 3"');
  });

  it("that lie beyond the months are left out, and without rules there is no strip", () => {
    expect(svgText(draw([regime("2020-03-18", "2021-06-28", 90)]).svg)).not.toContain('height="18"');
    expect(draw(null).table.columns).toHaveLength(2);
  });
});
