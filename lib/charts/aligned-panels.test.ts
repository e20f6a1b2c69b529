import { describe, expect, it } from "vitest";
import { type AlignedPanels, alignedPanels } from "./aligned-panels";
import { type ChartStyle, chartViews } from "./chart";
import { lineWithEvents } from "./line-with-events";
import { printPalette, screenPalette } from "./palette";
import { type SvgNode, svgText } from "./svg-node";

const style: ChartStyle = { id: "volume", width: 920, palette: printPalette };
const weeks = ["2016-10-24", "2016-10-31", "2016-11-07", "2016-11-14", "2016-11-21", "2016-11-28"];
const values = [21, 19.5, 139, null, 60, 41];
const points = weeks.map((date, index) => ({
  date,
  value: values[index] ?? null,
  href: `/inquiries?week=${date}`,
}));
const band = weeks.map((date, index) => ({ date, expected: 23 + index, low: 11.25, high: 38 }));
const months = ["2016-10-01", "2016-11-01"].map((date, index) => ({
  date,
  value: [3322, 5066][index] ?? null,
}));
const input: AlignedPanels = {
  panels: [
    {
      series: { points, band, shape: "line", origin: "firm", immatureFrom: "2016-11-21" },
      words: { label: "Inquiries", expected: "Usual", low: "Low", high: "High" },
    },
    { series: { points: months, shape: "bars", origin: "outside" }, words: { label: "Invitations" } },
  ],
  events: [{ date: "2016-11-08", label: "US election", href: "/political-events/1" }],
  words: {
    title: "Title",
    description: "Description",
    date: "Week",
    event: "Event",
    missing: "not recorded",
    between: "; ",
  },
  format: {
    value: (value) => `#${value}`,
    date: (date) => `on ${date}`,
    axis: { month: (day) => day.slice(5, 7), day: (day) => day.slice(5) },
  },
};

function all(node: SvgNode, tag: string): SvgNode[] {
  const below = node.children.flatMap((child) => (typeof child === "string" ? [] : all(child, tag)));
  return node.tag === tag ? [node, ...below] : below;
}

describe("series on one axis of time", () => {
  const chart = alignedPanels(input, style);

  it("has a table with the very numbers that were given", () => {
    const column = (label: string) => {
      const index = chart.table.columns.findIndex((candidate) => candidate.label === label);
      return new Map(chart.table.rows.map((row) => [row[0]?.value, row[index]]));
    };
    for (const point of points) expect(column("Inquiries").get(point.date)?.value).toBe(point.value);
    for (const point of months) expect(column("Invitations").get(point.date)?.value).toBe(point.value);
    for (const point of band) {
      expect(column("Usual").get(point.date)?.value).toBe(point.expected);
      expect(column("Low").get(point.date)?.value).toBe(point.low);
      expect(column("High").get(point.date)?.value).toBe(point.high);
    }
    expect(column("Event").get("2016-11-07")?.text).toBe("US election");
  });

  it("says what is missing, and leaves empty what was never asked", () => {
    const row = chart.table.rows.find((cells) => cells[0]?.value === "2016-11-14");
    expect(row?.[1]).toMatchObject({ value: null, text: "not recorded" });
    expect(row?.[5]).toEqual({ value: null, text: "" });
  });

  it("breaks the line at the missing week", () => {
    const line = all(chart.svg, "path").find(({ attributes }) => attributes["stroke-width"] === "1.75");
    expect(line?.attributes.d?.match(/M/g)).toHaveLength(2);
  });

  it("is the same, byte for byte, each time", () => {
    expect(svgText(alignedPanels(input, style).svg)).toBe(svgText(chart.svg));
  });

  it("keeps a hostile name of an event as words", () => {
    const label = `</title><script>alert(1)</script>"'&`;
    const text = svgText(alignedPanels({ ...input, events: [{ date: "2016-11-08", label }] }, style).svg);
    expect(text).not.toContain("<script");
    expect(text).toContain("&lt;script&gt;");
  });

  it("leads only to pages of the house", () => {
    const events = ["javascript:alert(1)", "//elsewhere.example", "/political-events/2"].map((href) => ({
      date: "2016-11-08",
      label: href,
      href,
    }));
    const { svg } = alignedPanels({ ...input, panels: input.panels.slice(1), events }, style);
    expect(all(svg, "a").map(({ attributes }) => attributes.href)).toEqual(["/political-events/2"]);
  });

  it("has neither styles, which the page's policy refuses, nor unresolved colours on paper", () => {
    const text = svgText(chart.svg);
    expect(text).not.toMatch(/style|var\(/);
    expect(svgText(alignedPanels(input, { ...style, palette: screenPalette }).svg)).not.toMatch(
      /#[0-9a-f]{6}/,
    );
  });

  it("marks what is not complete yet by hatching, not by colour", () => {
    expect(all(chart.svg, "pattern").length).toBeGreaterThan(0);
  });

  it("leaves out events beyond its time", () => {
    const { svg } = alignedPanels({ ...input, events: [{ date: "2020-11-03", label: "Later" }] }, style);
    expect(svgText(svg)).not.toContain("Later");
  });

  it("draws an empty frame when nothing is known", () => {
    const nothing = {
      ...input,
      panels: [{ series: { points: [], shape: "line", origin: "firm" }, words: { label: "" } }],
    };
    expect(svgText(alignedPanels(nothing as AlignedPanels, style).svg)).not.toContain("NaN");
  });
});

describe("a chart for every screen", () => {
  const views = chartViews("volume", screenPalette, (own) =>
    lineWithEvents(
      {
        ...input,
        series: { points, band, shape: "line", origin: "firm" },
        seriesWords: { label: "Inquiries" },
      },
      own,
    ),
  );

  it("shows the same numbers at every width", () => {
    expect(views.narrow.table).toEqual(views.wide.table);
    expect(views.middle.table).toEqual(views.wide.table);
  });

  it("uses no name twice on the page", () => {
    const ids = Object.values(views).flatMap(({ svg }) =>
      [...svgText(svg).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("writes nothing beyond its sheet or smaller than the page's small print", () => {
    for (const { svg } of Object.values(views)) {
      expect(svgText(svg)).not.toMatch(/NaN|Infinity/);
      const width = Number(svg.attributes.width);
      for (const { attributes } of all(svg, "text")) {
        expect(Number(attributes.x)).toBeLessThanOrEqual(width);
        expect(attributes["font-size"]).toBeUndefined();
      }
    }
  });
});
