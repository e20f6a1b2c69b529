import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { refuse } from "@/lib/statistics/refusal";
import { usualFilter } from "./applications-address";
import { applicationsDrawnFile, applicationsSeriesFile } from "./applications-file";
import { applicationsInput } from "./applications-input";
import type { MonthlySources } from "./applications-months";
import { applicationsPicture } from "./applications-picture";

const t = translatorFor("en");
const span = { first: "2023-01", last: "2023-03" };
const monthly: MonthlySources = {
  inquiries: new Map([
    ["2023-01", 4],
    ["2023-02", 12],
  ]),
  logBegins: "2020-01-01",
  received: new Map([["2023-01", 805]]),
  control: new Map(),
  invitations: new Map([["2023-01", 5500]]),
  rounds: [{ date: "2023-01-11", invitations: 5500 }],
  points: new Map(),
  roundsAsOf: "2023-02-28",
};
const refused = refuse("too-few-months", 24, 1);
const input = applicationsInput(monthly, span, true);
const picture = applicationsPicture(
  t,
  { ...usualFilter, months: "since_2023", event: null, pandemic: "90" },
  {
    ...{ span, monthly, input, event: null, events: [], today: "2023-03-15" },
    versions: [],
    mayAnswer: true,
    analysis: { event: null, link: refused },
    series: { received: undefined, control: undefined },
  },
);
const facts = {
  firm: "Firm",
  zone: "America/Toronto",
  whose: "all",
  author: "P",
  madeAt: "now",
  isPersonal: false,
};
const read = (text: string, first: string) => {
  const lines = parse(text, { bom: true }) as string[][];
  return { about: lines, rows: lines.slice(lines.findIndex(([cell]) => cell === first)) };
};

describe("the file of the monthly series", () => {
  it("holds the series as it was computed from, under names that are the same in both languages", () => {
    const { rows } = read(applicationsSeriesFile(t, picture, facts).text, "month");
    expect(rows[0]).toEqual([
      "month",
      "inquiries",
      "applications",
      "control",
      "invitations",
      "invitations_waiting",
      "used",
    ]);
    expect(rows.find(([month]) => month === "2023-01")).toEqual([
      "2023-01",
      "4",
      "805",
      "",
      "5500",
      "1833.33",
      "no",
    ]);
    expect(rows).toHaveLength(1 + 9);
  });

  it("withholds small counts of people chosen by what they say about themselves, and says so", () => {
    const personal = { ...facts, isPersonal: true };
    const { about, rows } = read(applicationsSeriesFile(t, picture, personal).text, "month");
    const inquiries = new Map(rows.map(([month, n]) => [month, n]));
    expect([inquiries.get("2023-01"), inquiries.get("2023-02"), inquiries.get("2023-03")]).toEqual([
      "NA",
      "12",
      "0",
    ]);
    expect(about.find(([name]) => name === "Small counts")?.[1]).toContain("1 to 4 are withheld");
    const drawn = read(applicationsDrawnFile(t, picture, personal).text, "Month from").rows;
    expect(drawn.find(([month]) => month === "2023-01-01")?.[1]).toBe("NA");
    expect(drawn.find(([month]) => month === "2023-02-01")?.[1]).toBe("12");
  });
});
