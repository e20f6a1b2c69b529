import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { breakdownFigure } from "./breakdown-figure";
import { makeDashboard } from "./dashboard";
import { countsForTest, november } from "./dashboard-for-test";
import { countedInquiriesHref, dashboardHref } from "./dashboard-href";
import { dashboardSpans } from "./dashboard-spans";
import { figureFile } from "./figure-file";
import { figureKeys } from "./figure-keys";

const en = translatorFor("en");
const today = "2026-11-22";
const dashboard = makeDashboard(countsForTest(), dashboardSpans(november, today), today);
const facts = {
  firm: "Aurora",
  zone: "America/Toronto",
  filters: "all offices",
  author: "Pat",
  madeAt: "22 November 2026, 14:02",
  events: [],
  sourceName: (id: string) => id,
};
const linesOf = (key: (typeof figureKeys)[number], language = en): string[][] =>
  parse(figureFile(language, key, dashboard, facts).text, { bom: true });

describe("the file of a figure", () => {
  it.each(figureKeys)("explains itself in every line of the same width: %s", (key) => {
    const lines = linesOf(key);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    const about = Object.fromEntries(lines.map(([first, second]) => [first, second]));
    expect(about).toMatchObject({
      Firm: "Aurora",
      Period: "2016-11-01 – 2016-11-30",
      "Time zone": "America/Toronto",
      Filters: "all offices",
      "Made by": "Pat",
      "Made at": "22 November 2026, 14:02 (America/Toronto)",
    });
    const head = lines.findIndex((line) => line.every((cell) => cell === ""));
    expect(Number(about.Rows)).toBe(lines.length - head - 2);
  });

  it("holds the drawn numbers, small ones withheld together with what would tell them", () => {
    const drawn = breakdownFigure(en, "channels", dashboard, (id) => id).table.rows;
    expect(drawn.map((cells) => cells[1]?.value)).toEqual([90, 7, 3]);
    expect(linesOf("channels").slice(-3)).toEqual([
      ["Phone", "90", "0.9"],
      ["E-mail", "withheld", "withheld"],
      ["Video", "withheld", "withheld"],
    ]);
  });

  it("keeps totals over time as they are drawn", () => {
    expect(linesOf("volume").find(([week]) => week === "2016-11-07")?.[1]).toBe("100");
  });

  it("is written in the reader's language, its figures alike", () => {
    const lines = linesOf("channels", translatorFor("fr"));
    expect(lines.at(-3)).toEqual(["Téléphone", "90", "0.9"]);
    expect(lines.at(-1)?.[1]).toBe("non montré");
  });
});

describe("addresses", () => {
  it("ask for the same period and filters again", () => {
    const question = { ...november, office: "o", residence: "US-WA" };
    expect(dashboardHref(question, "volume")).toBe(
      "/dashboard/csv?period=month&month=2016-11&compare=last_year&office=o&residence=US-WA&figure=volume",
    );
    expect(countedInquiriesHref(question, dashboard.spans.period, { channel: "phone" })).toBe(
      "/inquiries?from=2016-11-01&to=2016-11-30&office=o&channel=phone&country=US&state=WA",
    );
    expect(countedInquiriesHref({ office: null, residence: "none" }, dashboard.spans.period)).toBe(
      "/inquiries?from=2016-11-01&to=2016-11-30&country=none",
    );
  });
});
