import { describe, expect, it } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { seriesFile } from "@/lib/trends/event-file";
import { effectForTest, trendForTest, windowForTest } from "@/lib/trends/event-trend-for-test";
import { answerTo, fileOf } from "./analyse-for-test";

const facts = {
  firm: "A firm",
  zone: "America/Toronto",
  whose: "all",
  author: "Pat",
  madeAt: "now",
  isPersonal: false,
};
const trend = trendForTest(effectForTest([windowForTest(0, 6, { ratio: 0.7, lower: 0.4, upper: 1.2 })]));

describe("the series that the application hands out", () => {
  it.each([
    ["en", "Day", "Inquiries"],
    ["fr", "Jour", "Demandes"],
  ] as const)("can be analysed as it is: %s", (language, date, count) => {
    const csv = fileOf(seriesFile(translatorFor(language), trend, facts).text);
    const event = trend.event.firstFullDay;
    const asked = ["--csv", csv, "--date", date, "--count", count, "--event", event, "--force"];
    const found = answerTo("event-effect", ...asked);
    const observed = trend.rows.filter((row) => row.count !== null);
    expect(found).toMatchObject({ exitCode: 0, rows: "day", firstRow: event, from: trend.rows[0]?.date });
    expect(found.n).toBe(observed.length);
    expect(found.missingPeriods).toHaveLength(trend.rows.length - observed.length);
  });
});
