import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { seriesFile } from "./series-file";

const facts = {
  title: "Births, Ontario",
  source: "=HYPERLINK(0)",
  asOf: "2026-05-31",
  firm: "Firm",
  zone: "America/Toronto",
  author: "Pat Partner",
  madeAt: "22 November 2026, 10:00",
};
const values = [
  { month: "2026-01", value: 1000 },
  { month: "2026-02", value: null },
  { month: "2026-03", value: 0 },
  { month: "2026-04", value: 4 },
];

it("explains itself and holds exactly the months that are drawn", () => {
  const { name, text } = seriesFile(translatorFor("en"), values, facts);
  expect(name).toBe("Births, Ontario as of 31 May 2026.csv");
  const rows: string[][] = parse(text, { bom: true, relax_column_count: true });
  const about = new Map(rows.map(([key, value]) => [key, value]));
  expect(about.get("Title")).toBe("Births, Ontario");
  expect(about.get("As of")).toBe("2026-05-31");
  expect(about.get("Period")).toBe("2026-01 – 2026-04");
  expect(about.get("Made by")).toBe("Pat Partner");
  const from = rows.findIndex(([first]) => first === "Month");
  expect(rows.slice(from + 1)).toEqual([
    ["2026-01", "1000", ""],
    ["2026-02", "withheld (0 to 5)", "still filling up"],
    ["2026-03", "0", "still filling up"],
    ["2026-04", "4", "still filling up"],
  ]);
});

it("never lets a source become a formula", () => {
  const { text } = seriesFile(translatorFor("en"), values, facts);
  expect(text).not.toMatch(/(^|[,"\n])=HYPERLINK/);
});
