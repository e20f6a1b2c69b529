import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { everyInquiry } from "@/lib/inquiry-counts/count-filter";
import { refuse } from "@/lib/statistics/refusal";
import { countAround } from "./count-around";
import { seriesFile, weeksFile } from "./event-file";
import { effectForTest, trendForTest, windowForTest } from "./event-trend-for-test";
import { trendHref } from "./trend-href";

const en = translatorFor("en");
const facts = {
  firm: "=Firm",
  zone: "America/Toronto",
  whose: "all inquiries",
  author: "Pat",
  madeAt: "22 November 2026, 14:02",
  isPersonal: false,
};
const trend = trendForTest(effectForTest([windowForTest(0, 6, { ratio: 0.7, lower: 0.4, upper: 1.2 })]));
const read = (text: string) => parse(text, { bom: true, relax_column_count: false }) as string[][];

describe("the file of a series", () => {
  const { name, text } = seriesFile(en, trend, facts);
  const lines = read(text);

  it("holds every day that the estimate saw, and says which is day 0", () => {
    const head = lines.findIndex(([first]) => first === "Day");
    expect(lines.length - head - 1).toBe(trend.rows.length);
    expect(lines[head + 1]).toEqual(["2016-08-01", "2", "yes", "0", "-100"]);
    expect(lines.find(([day]) => day === "2016-11-09")?.[4]).toBe("0");
    expect(lines.find(([day]) => day === "2016-12-25")?.[3]).toBe("1");
  });

  it("explains itself, and runs no formula", () => {
    const about = Object.fromEntries(lines.map(([first, second]) => [first, second]));
    expect(about).toMatchObject({
      Event: "US presidential election of 2016",
      "Counting starts": "2016-11-09",
      Firm: "'=Firm",
      "Time zone": "America/Toronto",
      Filters: "all inquiries",
      Rows: "200",
      "Made by": "Pat",
    });
    expect(name).toBe("series-2016-11-09.csv");
  });
});

describe("the file of the weeks", () => {
  it("holds exactly what is drawn, with the ordinary range", () => {
    const lines = read(weeksFile(en, trend, facts).text);
    expect(lines.find(([week]) => week === "2016-11-09")).toEqual(["2016-11-09", "14", "20", "11", "31", ""]);
    expect(lines.find(([week]) => week === "2016-11-02")?.[5]).toBe("US presidential election of 2016");
  });

  it("has no range where the effect was refused", () => {
    const lines = read(weeksFile(en, trendForTest(refuse("too-few-weeks-before", 26, 4)), facts).text);
    const week = lines.find(([first]) => first === "Week from");
    expect(week?.filter(Boolean)).toEqual(["Week from", "Inquiries", "Political event"]);
  });
});

describe("how much there is to go on", () => {
  it("is counted on open days before and after", () => {
    const rows = trend.rows.map((row) => (row.date === "2016-11-08" ? { ...row, count: null } : row));
    expect(countAround(rows, "2016-11-09")).toEqual({
      before: { n: 198, days: 99 },
      after: { n: 200, days: 100 },
    });
  });
});

describe("addresses", () => {
  it("keep the filter, and tell page and files apart", () => {
    const all = everyInquiry;
    expect(trendHref("x", all)).toBe("/trends/x");
    expect(trendHref("x", { ...all, residence: "US" }, "weeks")).toBe(
      "/trends/x/csv?residence=US&part=weeks",
    );
    expect(trendHref("x", all, "series")).toBe("/trends/x/csv");
  });
});
