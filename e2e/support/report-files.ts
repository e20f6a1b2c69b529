import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import type { Language } from "@/lib/i18n/translator";
import { type ReadPdf, readPdf } from "@/lib/reports/render/read-pdf-for-test";
import { type ReadCell, type ReadSheet, readXlsx } from "@/lib/reports/render/read-xlsx-for-test";
import { expect } from "./office";

/** A section of a report as a file tells it: a table with its head, and what is said of it, its title first. */
export type ReadSection = { head: ReadCell[]; rows: ReadCell[][]; said: ReadCell[] };
export type ReadTables = { facts: ReadCell[][]; sections: ReadSection[]; notes: ReadCell[] };
export type ReadReport = { csv: ReadTables; xlsx: ReadTables; pdf: ReadPdf };

/** Fetches a report in every format and reads it back. */
export async function readReport(page: Page, address: string, question = ""): Promise<ReadReport> {
  const [csv, workbook, pdf] = await Promise.all(
    ["csv", "xlsx", "pdf"].map(async (format) => {
      const response = await page.request.get(`${address}/${format}${question}`);
      expect(response.status(), `${address}/${format}${question}`).toBe(200);
      return new Uint8Array(await response.body());
    }),
  );
  const none = new Uint8Array();
  const xlsx = tablesOfWorkbook(readXlsx(workbook ?? none));
  const tables = tablesOfCsv(csv ?? none, xlsx);
  return { csv: tables, xlsx: withDays(xlsx, tables), pdf: await readPdf(pdf ?? none) };
}

/** On the first sheet what the report is, and what to know of it; on every other a table, and below it what is said. */
function tablesOfWorkbook([about, ...sheets]: ReadSheet[]): ReadTables {
  const [facts = [], [, ...notes] = []] = blocksOf(about?.rows ?? []);
  return {
    facts,
    sections: sheets.map(({ rows }) => {
      const [[head = [], ...numbers] = [], said = []] = blocksOf(rows);
      return {
        head,
        rows: numbers.map((row) => filled(row, head.length)),
        said: said.map(([text]) => text ?? null),
      };
    }),
    notes: notes.map((row) => row[1] ?? null),
  };
}

/** Nothing but its number of rows tells where in a CSV file a table ends and what is said of it goes on. */
function tablesOfCsv(bytes: Uint8Array, { sections }: ReadTables): ReadTables {
  const lines: string[][] = parse(Buffer.from(bytes), { bom: true });
  const cells = lines.map((line) => line.map((cell) => (cell === "" ? null : cell.replace(/^'/, ""))));
  const blocks = blocksOf(cells);
  const [, ...notes] = blocks.at(-1) ?? [];
  return {
    facts: (blocks[0] ?? []).map((row) => row.slice(0, 2)),
    sections: blocks.slice(1, -1).map(([title = [], about = [], head = [], ...rest], place) => {
      const { head: heads, rows } = sections[place] ?? { head: [], rows: [] };
      return {
        head: filled(head, heads.length),
        rows: rest.slice(0, rows.length).map((row, line) => typedLike(rows[line] ?? [], row)),
        said: [title, about, ...rest.slice(rows.length)].map(([text]) => text ?? null),
      };
    }),
    notes: notes.map(([text]) => text ?? null),
  };
}

/** What stands between rows that are empty. */
function blocksOf(rows: ReadCell[][]): ReadCell[][][] {
  const blocks: ReadCell[][][] = [[]];
  for (const row of rows) {
    if (row.some((cell) => cell !== null)) blocks.at(-1)?.push(row);
    else blocks.push([]);
  }
  return blocks.filter((block) => block.length > 0);
}

/** As many cells as the head has, the last ones empty; what stands beyond it is kept, so that it shows. */
function filled(row: ReadCell[], width: number): ReadCell[] {
  const end = row.findLastIndex((cell) => cell !== null) + 1;
  return Array.from({ length: Math.max(width, end) }, (_, column) => row[column] ?? null);
}

/** Text as numbers where another file has them. */
export function typedLike(like: ReadCell[], row: ReadCell[]): ReadCell[] {
  return filled(row, like.length).map((cell, column) =>
    typeof cell === "string" && typeof like[column] === "number" && !isDay(cell) ? Number(cell) : cell,
  );
}

/** A workbook counts days; they are days, or months, where the CSV file has them. */
function withDays(workbook: ReadTables, csv: ReadTables): ReadTables {
  const sections = workbook.sections.map((section, place) => ({
    ...section,
    rows: section.rows.map((row, line) =>
      row.map((cell, column) => asInFile(cell, csv.sections[place]?.rows[line]?.[column] ?? null)),
    ),
  }));
  return { ...workbook, sections };
}

function asInFile(cell: ReadCell, inCsv: ReadCell): ReadCell {
  return typeof cell === "number" && isDay(inCsv) ? dayOf(cell).slice(0, inCsv.length) : cell;
}

/** A day, or a month. */
export function isDay(cell: ReadCell): cell is string {
  return typeof cell === "string" && /^\d{4}-\d\d(-\d\d)?$/.test(cell);
}

function dayOf(number: number): string {
  return new Date(Date.UTC(1899, 11, 30) + number * 86_400_000).toISOString().slice(0, 10);
}

const numbers: Record<Language, RegExp> = {
  en: /(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/g,
  fr: /(?<!\d)\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?/g,
};

/** The numbers that a text tells, read as its readers do: "1,234.5" and "1 234,5" are the same. */
export function numbersIn(language: Language, text: string): number[] {
  return (text.match(numbers[language]) ?? []).map((found) => {
    const plain = language === "en" ? found.replaceAll(",", "") : found.replace(/[ \u00a0\u202f]/g, "");
    return Number(plain.replace(",", "."));
  });
}
