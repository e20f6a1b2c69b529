import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { countForTest, november, plainInquiry } from "./month-for-test";
import { makeMonthlyReport } from "./monthly-report";
import { pointsAround, roundsInMonth } from "./published-in-month";
import { reportDocument } from "./report-document";
import { reportFile } from "./report-file";

const many = (n: number, facts: Partial<typeof plainInquiry> = {}) =>
  Array.from({ length: n }, () => ({ ...plainInquiry, ...facts }));
const inquiries = [
  ...many(60, { country: "US", state: "WA", answer: "given", motivations: ["politics"] }),
  ...many(20, { channel: "email", office: "montreal", country: "CA", connection: "yes" }),
  ...many(3, { channel: "video", office: "formula", country: "FR" }),
];
const point = {
  period: "2016-11",
  value: 829,
  qualifierEn: "as published",
  qualifierFr: "tel que publié",
  sourceEn: "A ministry",
  sourceFr: "Un ministère",
};
const parts = {
  report: makeMonthlyReport(november, countForTest(inquiries)),
  outside: {
    events: [],
    rounds: roundsInMonth([], "2026-08-07", "2016-11"),
    series: [],
    points: pointsAround([point], "2016-11"),
    timeToApply: null,
  },
  firm: { name: "Test Firm", zone: "America/Toronto" },
  names: {
    offices: [
      { id: "toronto", name: "Toronto" },
      { id: "montreal", name: "Montréal" },
      { id: "formula", name: '=HYPERLINK("http://example.test")' },
    ],
    sources: [],
  },
};
const facts = {
  firm: "Test Firm",
  zone: "America/Toronto",
  author: "@Mathilde",
  madeAt: "22 November 2026, 14:02",
};

function madeIn(language: "en" | "fr") {
  const t = translatorFor(language);
  const document = reportDocument(t, parts);
  const file = reportFile(t, document, facts);
  const lines: string[][] = parse(file.text, { bom: true });
  return {
    document,
    file,
    lines: lines.map((cells) => cells.join("\u0000").replace(/\0+$/, "").split("\u0000")),
  };
}

describe.each(["en", "fr"] as const)("the file of a report in %s", (language) => {
  const { document, file, lines } = madeIn(language);

  it("read back, holds exactly the figures of the page, section by section", () => {
    for (const { title, about, table } of document.sections) {
      const start = lines.findIndex(([first], place) => first === title && lines[place + 1]?.[0] === about);
      expect(start, title).toBeGreaterThan(0);
      const rows = lines.slice(start + 3, start + 3 + table.rows.length);
      table.rows.forEach((cells, place) => {
        cells.forEach(({ value, text }, column) => {
          const read = rows[place]?.[column] ?? "";
          if (typeof value === "number") expect(Number(read), title).toBe(value);
          else expect(read.replace(/^'/, ""), title).toBe(value ?? text);
        });
      });
    }
  });

  it("says as often as the page that a count is withheld", () => {
    const word = translatorFor(language)("dashboard.withheld");
    const onPage = document.sections
      .flatMap(({ table }) => table.rows.flat())
      .filter(({ text }) => text === word);
    expect(lines.flat().filter((cell) => cell === word)).toHaveLength(onPage.length);
    expect(onPage.length).toBeGreaterThan(0);
  });

  it("counts its rows and names firm, zone, author and time", () => {
    const rows = document.sections.reduce((sum, { table }) => sum + table.rows.length, 0);
    expect(file.rows).toBe(rows);
    const said = lines.slice(0, 12).map(([, value]) => value);
    expect(said).toEqual(expect.arrayContaining(["Test Firm", "America/Toronto", String(rows)]));
    expect(said.join(" ")).toContain("22 November 2026, 14:02");
  });

  it("begins with a byte order mark, ends lines with CR LF, and runs nothing", () => {
    expect(file.text.startsWith("\ufeff")).toBe(true);
    expect(file.text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const cells = lines.flat();
    expect(cells).toContain("'@Mathilde");
    expect(cells.filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
  });

  it("is named after its month and language", () => {
    expect(file.name).toBe(`northbound-report-2016-11-${language}.csv`);
  });
});

it("keeps French accents", () => {
  const { lines } = madeIn("fr");
  expect(lines.flat()).toEqual(expect.arrayContaining(["Montréal", "tel que publié"]));
});

describe("a month that cannot be broken down", () => {
  const t = translatorFor("en");
  const documentOf = (n: number) =>
    reportDocument(t, { ...parts, report: makeMonthlyReport(november, countForTest(many(n))) });

  it("says why, and has none of the firm's own tables but the first", () => {
    const { sections, notes, finding } = documentOf(3);
    expect(sections.map(({ key }) => key)).toEqual(["volume", "events", "rounds", "series", "points"]);
    expect(notes[0]).toContain("Too few inquiries");
    expect(finding[0]).toBe("Too few inquiries came in November 2016 to show how many.");
  });

  it("is not called too small when it is empty", () => {
    const { notes, finding } = documentOf(0);
    expect(finding).toEqual(["No inquiry came in November 2016."]);
    expect(notes[0]).not.toContain("Too few");
  });
});

describe("invitation rounds that no file reaches", () => {
  it("are not known, rather than none", () => {
    const outside = { ...parts.outside, rounds: roundsInMonth([], "2016-08-07", "2016-11") };
    const document = reportDocument(translatorFor("en"), { ...parts, outside });
    const rounds = document.sections.find(({ key }) => key === "rounds");
    expect(rounds).toMatchObject({ about: "Rounds are known to 7 August 2016 only.", empty: "Not known." });
  });
});
