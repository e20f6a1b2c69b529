import type { Page } from "@playwright/test";
import type { Language } from "@/lib/i18n/translator";
import type { Audience } from "@/lib/reports/audience";
import {
  hasSpreadsheet,
  openInSpreadsheet,
  spreadsheetTimeout,
} from "@/lib/reports/render/open-in-spreadsheet-for-test";
import type { ReadCell } from "@/lib/reports/render/read-xlsx-for-test";
import { expect, test } from "./support/office";
import {
  isDay,
  numbersIn,
  type ReadReport,
  type ReadSection,
  type ReadTables,
  readReport,
  typedLike,
} from "./support/report-files";

const audiences = ["inside", "outside", "press"] as const;
const report = "/reports/2016-11";
const published = `${report}/versions/1`;
const people = { en: "partner", fr: "frenchPartner" } as const;

/** A published file never changes, so it is read once. */
const reads = new Map<string, Promise<ReadReport>>();
function readPublished(page: Page, audience: Audience, language: Language): Promise<ReadReport> {
  const question = `?audience=${audience}&language=${language}`;
  const read = reads.get(question) ?? readReport(page, published, question);
  reads.set(question, read);
  return read;
}

/** As text is found whether or not a line or a column ends within it. */
const tight = (text: unknown) => String(text ?? "").replace(/\s+/g, "");

/** Where the month's own number stands: in the first table, and at the end of that of the months. */
const firstCount: Record<Audience, number> = { inside: 3, outside: 3, press: 1 };
const isOfMonths = ({ rows }: ReadSection) =>
  rows.length > 12 && rows.every(([first]) => isDay(first ?? null));

/** The sections of a file beside their printed tables. The press sheet draws the months, and may print more. */
function printedSections({ csv, pdf }: ReadReport, audience: Audience): [ReadSection, string[][]][] {
  const sections = csv.sections.filter((section) => audience !== "press" || !isOfMonths(section));
  const heads = sections.map(({ head }) => tight(head));
  const tables = pdf.tables.filter(([head]) => heads.includes(tight(head)));
  expect(tables.map(([head]) => tight(head))).toEqual(heads);
  return sections.map((section, place) => [section, tables[place]?.slice(1) ?? []]);
}

/** The total of the month wherever a file tells it. */
function totalsOf(
  { csv, xlsx, pdf }: ReadReport,
  language: Language,
  audience: Audience,
): Record<string, unknown> {
  const ofTables = ({ facts, sections }: typeof csv) => ({
    sentence: numbersIn(language, String(facts[1]?.[1]))[1],
    first: sections[0]?.rows[0]?.[firstCount[audience]],
    months: sections.find(isOfMonths)?.rows.at(-1)?.[1],
  });
  const finding = String(csv.facts[1]?.[1]);
  const read = (text: string | undefined) => numbersIn(language, text ?? "")[0];
  const ofPdf = {
    sentence: tight(pdf.text).includes(tight(finding)) && numbersIn(language, finding)[1],
    first: read(pdf.tables[0]?.[1]?.[firstCount[audience]]),
    ...(audience === "press" ? {} : { months: read(pdf.tables[1]?.at(-1)?.[1]) }),
  };
  return { csv: ofTables(csv), xlsx: ofTables(xlsx), pdf: ofPdf };
}

async function totalOnPage(page: Page, language: Language, audience: Audience): Promise<number> {
  const row = page.getByRole("main").getByRole("table").first().getByRole("row").nth(1);
  const cells = await row.getByRole("cell").or(row.getByRole("rowheader")).allTextContents();
  return numbersIn(language, cells[firstCount[audience]] ?? "")[0] ?? Number.NaN;
}

function expectTotal(read: ReadReport, language: Language, audience: Audience, total: number): void {
  expect(total).toBeGreaterThan(10);
  const all = Object.values(totalsOf(read, language, audience)).flatMap((found) =>
    Object.values(found ?? {}),
  );
  expect(all).toEqual(Array(audience === "press" ? 8 : 9).fill(total));
}

/** "9 Nov 2016", "1er nov. 2016"; of a month "November 2016", "novembre 2016". */
function inWords(language: Language, day: string): string {
  const form = day.length > 7 ? ({ day: "numeric", month: "short" } as const) : ({ month: "long" } as const);
  const options = { ...form, year: "numeric", timeZone: "UTC" } as const;
  const text = new Intl.DateTimeFormat(language === "en" ? "en-GB" : "fr-CA", options).format(new Date(day));
  return language === "fr" ? text.replace(/^1 /, "1er ") : text;
}

/** A printed cell is the one of the file: words as they are, days in words, numbers rounded to the digits printed. */
function expectPrinted(language: Language, printed: string, cell: ReadCell): void {
  if (typeof cell !== "number") {
    expect(tight(printed)).toBe(tight(isDay(cell) ? inWords(language, cell) : cell));
    return;
  }
  // The interval of a share stands beside it, and in the file in cells of its own.
  const alone = printed.replace(/\(.*\)/, "");
  const numbers = numbersIn(language, alone);
  expect(numbers, printed).toHaveLength(1);
  const [shown = Number.NaN] = numbers;
  const digits = alone.match(language === "en" ? /\.(\d+)/ : /,(\d+)/)?.[1]?.length ?? 0;
  const exact = printed.includes("%") ? cell * 100 : cell;
  // A file keeps four digits of a rate.
  expect(Math.abs(exact - shown), `${printed}: ${cell}`).toBeLessThanOrEqual(0.5 * 10 ** -digits + 0.0001);
  if (digits === 0 && !printed.includes("%")) expect(shown).toBe(cell);
}

/** The numbers of a cell, whatever the words around them. */
function numbersOf(language: Language, cell: ReadCell): number[] {
  return typeof cell === "number" ? [cell] : numbersIn(language, cell ?? "");
}

for (const language of ["en", "fr"] as const) {
  test.describe(`November 2016, read back in ${language}`, () => {
    test.use({ person: people[language], locale: `${language}-CA` });

    for (const audience of audiences) {
      test(`for ${audience}: CSV, XLSX and PDF hold the same cells`, async ({ page }) => {
        const read = await readPublished(page, audience, language);
        const { csv, xlsx, pdf } = read;
        expect(csv.sections.length).toBeGreaterThan(3);
        expect(csv.sections).toEqual(xlsx.sections);
        expect(csv.facts.map((fact) => fact.map(String))).toEqual(xlsx.facts.map((fact) => fact.map(String)));
        expect(csv.notes).toEqual(xlsx.notes);
        for (const [{ rows }, lines] of printedSections(read, audience)) {
          expect(lines).toHaveLength(rows.length);
          for (const [place, row] of rows.entries()) {
            const cells = row.filter((cell) => cell !== null);
            expect(lines[place]).toHaveLength(cells.length);
            for (const [column, cell] of cells.entries())
              expectPrinted(language, lines[place]?.[column] ?? "", cell);
          }
        }
        let from = 0;
        for (const said of [...csv.sections.flatMap((section) => section.said), ...csv.notes]) {
          const at = tight(pdf.text).indexOf(tight(said), from);
          expect(at, String(said)).toBeGreaterThanOrEqual(from);
          from = at;
        }
      });

      test(`for ${audience}: every file tells the total of the page`, async ({ page }) => {
        await page.goto(`${published}?audience=${audience}`);
        const total = await totalOnPage(page, language, audience);
        expectTotal(await readPublished(page, audience, language), language, audience, total);
      });
    }

    test("the report of today tells in every file the total of its page", async ({ page }) => {
      await page.goto(report);
      const total = await totalOnPage(page, language, "inside");
      expectTotal(await readReport(page, report), language, "inside", total);
    });
  });
}

test.describe("November 2016, in both languages", () => {
  test.use({ person: "partner" });

  for (const audience of audiences) {
    test(`for ${audience}: every number is the same`, async ({ page }) => {
      const [en, fr] = await Promise.all(
        (["en", "fr"] as const).map(async (language) => {
          const read = await readPublished(page, audience, language);
          const numbers = ({ sections }: ReadTables) =>
            sections.map(({ rows }) => rows.map((row) => row.map((cell) => numbersOf(language, cell))));
          return {
            finding: numbersOf(language, read.csv.facts[1]?.[1] ?? null),
            csv: numbers(read.csv),
            xlsx: numbers(read.xlsx),
            pdf: printedSections(read, audience).map(([, lines]) =>
              lines.map((line) => line.flatMap((cell) => numbersOf(language, cell))),
            ),
          };
        }),
      );
      expect(en?.pdf.flat(2).length).toBeGreaterThan(20);
      expect(fr).toEqual(en);
    });
  }

  test("its workbook opens in LibreOffice with the same cells", async ({ page }) => {
    test.skip(!hasSpreadsheet, "LibreOffice is not installed.");
    test.setTimeout(spreadsheetTimeout);
    const { xlsx } = await readPublished(page, "inside", "fr");
    const file = await page.request.get(`${published}/xlsx?audience=inside&language=fr`);
    const sheets = [...(await openInSpreadsheet(new Uint8Array(await file.body()), "xlsx")).values()];
    expect(sheets).toHaveLength(xlsx.sections.length + 1);
    // It writes the value of a month as the day on which that begins.
    const written = (cell = "") => {
      if (cell === "") return null;
      const month = cell.replace(/^(\d\d)\/01\/(\d{4})$/, "$2-$1");
      return month.replace(/^([\d.]+)%$/, (_, n) => String(n / 100));
    };
    // LibreOffice keeps fifteen digits of a number, its last one rounded; ten tell it.
    const rounded = (cell: ReadCell) => (typeof cell === "number" ? Number(cell.toPrecision(10)) : cell);
    for (const { head, rows, said } of xlsx.sections) {
      const opened = sheets.find((cells) => cells.some(([first]) => first === said[0])) ?? [];
      expect(opened[0]?.slice(0, head.length)).toEqual(head);
      const cells = rows.map((row, line) => typedLike(row, opened[line + 1]?.map(written) ?? []));
      expect(cells.map((row) => row.map(rounded))).toEqual(rows.map((row) => row.map(rounded)));
    }
  });
});
