import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { chartViews } from "@/lib/charts/chart";
import { lineWithEvents } from "@/lib/charts/line-with-events";
import { screenPalette } from "@/lib/charts/palette";
import { ChartFigure } from "./chart-figure";

const points = [
  { date: "2016-10-31", value: 23.5 },
  { date: "2016-11-07", value: 139 },
  { date: "2016-11-14", value: null },
];
const events = Array.from({ length: 9 }, (_, index) => ({
  date: "2016-11-08",
  label: `Event <${index + 1}>`,
}));
const chart = chartViews("volume", screenPalette, (style) =>
  lineWithEvents(
    {
      series: { points, shape: "line", origin: "firm" },
      seriesWords: { label: "Inquiries" },
      events,
      words: {
        title: "Volume",
        description: "By week",
        date: "Week",
        event: "Event",
        missing: "not recorded",
        between: "; ",
      },
      format: {
        value: (value) => `${value} calls`,
        date: (date) => date,
        axis: { month: () => "Nov", day: () => "8" },
      },
    },
    style,
  ),
);
const markup = renderToStaticMarkup(
  createElement(ChartFigure, {
    title: "Inquiries ran at 6.1 times the usual rate",
    subtitle: "n = 162",
    chart,
    tableLabel: "Table",
    notesLabel: "Events",
    csv: { href: "/trends/volume.csv", label: "CSV" },
  }),
);

describe("a chart on the page", () => {
  it("says its finding, and shows the very numbers in a table that opens without scripts", () => {
    expect(markup).toContain(">Inquiries ran at 6.1 times the usual rate</h2>");
    const table = markup.slice(markup.indexOf("<details"), markup.indexOf("</details>"));
    for (const text of ["23.5 calls", "139 calls", "not recorded"]) expect(table).toContain(`>${text}</td>`);
    expect(markup).toContain('href="/trends/volume.csv" download=""');
  });

  it("lists by number the events that found no room in the drawing", () => {
    for (const event of chart.wide.notes)
      expect(markup).toContain(`Event &lt;${event.number}&gt;, 2016-11-08`);
    expect(chart.wide.notes).toHaveLength(9);
  });

  it("keeps to the page's policy: no styles, no markup from words", () => {
    expect(markup).not.toMatch(/style=|<style|Event <\d/);
  });
});
