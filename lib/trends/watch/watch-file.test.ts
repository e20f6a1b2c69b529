import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { watchFile } from "./watch-file";
import { watchForTest } from "./watch-for-test";

const t = translatorFor("en");
const facts = {
  firm: "Aurora",
  zone: "America/Toronto",
  whose: "all inquiries",
  author: "Philippa",
  madeAt: "22 November 2026, 14:02",
  isPersonal: false,
};

function linesOf(part: "input" | "weeks", isPersonal: boolean): string[][] {
  const { text } = watchFile(t, part, watchForTest, { ...facts, isPersonal });
  return parse(text, { bom: true });
}
const below = (lines: string[][]) => lines.slice(lines.findIndex(([first]) => first === "Week from") + 1);

describe("the weeks as a file", () => {
  it("are those that were computed from, with the days that were open", () => {
    expect(below(linesOf("input", false)).map((line) => line.slice(0, 3))).toEqual([
      ["2026-10-26", "3", "7"],
      ["2026-11-02", "6", "7"],
      ["2026-11-09", "14", "7"],
    ]);
  });

  it("keep small counts back where they are about what people said of themselves, and say so", () => {
    for (const part of ["input", "weeks"] as const) {
      const counts = below(linesOf(part, true)).map(([week, n]) => [week, n]);
      expect(counts).toContainEqual(["2026-10-26", "withheld"]);
      expect(counts).toContainEqual(["2026-11-02", "6"]);
      expect(linesOf(part, true)).toContainEqual(
        expect.arrayContaining([expect.stringMatching(/^Counts under 5 are withheld/)]),
      );
    }
  });

  it("hold what was drawn: alarms and what would have been ordinary", () => {
    expect(below(linesOf("weeks", false))[0]).toEqual([
      "2026-11-09",
      "14",
      "5.2",
      "9",
      "alarm",
      "Ruling of 2026-11-15",
    ]);
  });
});
