import writeXlsxFile, { type CellObject, type Sheet } from "write-excel-file/node";
import type { Cell } from "@/lib/charts/chart";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import type { ReportDocument } from "../report-document";
import type { ReportSection } from "../report-section";
import { writableText } from "./printable-text";
import { sheetNames } from "./sheet-name";

const head = { fontWeight: "bold", backgroundColor: "#e7e5e4", wrap: true } as const;
/** No spreadsheet holds more in one cell. */
const longestCell = 32_767;

type Row = (CellObject | null)[];
type SheetOfReport = Sheet<Buffer> & { data: Row[] };

/** A report as a workbook: what it is on the first sheet, then a sheet for every table, its head frozen. */
export async function reportXlsx(document: ReportDocument): Promise<Uint8Array<ArrayBuffer>> {
  const t = translatorFor(document.language);
  const titles = document.sections.map(({ key, title }) => t.find(`reports.sheets.${key}`) ?? title);
  const names = sheetNames([t("reports.sheets.notes"), ...titles]);
  const sheets = [notesSheet(t, document), ...document.sections.map(sectionSheet)].map((sheet, place) => ({
    ...sheet,
    sheet: names[place],
  }));
  return new Uint8Array(await writeXlsxFile(sheets, { fontFamily: "Calibri", fontSize: 11 }).toBuffer());
}

function notesSheet(t: Translator, { facts, notes }: ReportDocument): SheetOfReport {
  return {
    data: [
      ...facts.map(
        ({ label, value }): Row => [
          textCell(label, { fontWeight: "bold" }),
          typeof value === "number"
            ? { value, type: Number, align: "left" }
            : textCell(value, { wrap: true }),
        ],
      ),
      [],
      [textCell(t("reports.notes.title"), { fontWeight: "bold" })],
      ...notes.map((note): Row => [null, textCell(note, { wrap: true })]),
    ],
    columns: [{ width: 24 }, { width: 100 }],
  };
}

/** The table from the first row on, so that it can be sorted and filtered; what it says stands below it. */
function sectionSheet({ table, title, about, empty, notes, caution }: ReportSection): SheetOfReport {
  const rows = table.rows.map((cells): Row => cells.map(cellOf));
  const remarks = [title, about, ...notes, ...(caution === null ? [] : [caution])];
  return {
    data: [
      table.columns.map(({ label, numeric }) =>
        textCell(label, { ...head, align: numeric ? "right" : "left" }),
      ),
      ...(rows.length > 0 ? rows : [[textCell(empty)]]),
      [],
      ...remarks.map((remark): Row => [textCell(remark)]),
    ],
    stickyRowsCount: 1,
    columns: table.columns.map((_, place) => ({ width: widthOf(table.rows, place) })),
  };
}

/** A figure stays a figure, a share a share, a day a day, a month its first; all else is text and never a formula. */
function cellOf({ value, text }: Cell): CellObject | null {
  if (typeof value === "number") return { value, type: Number, format: formatOf(value, text) };
  if (value === null) return text === "" ? null : textCell(text, { align: "right" });
  const [isTime, , day] = (value !== text && /^\d{4}-(\d\d)(-\d\d)?$/.exec(value)) || [];
  if (!isTime) return textCell(value);
  return { value: new Date(value), type: Date, format: day ? "yyyy-mm-dd" : "mmm yyyy" };
}

function formatOf(value: number, text: string): string {
  if (text.includes("%")) return "0.0%";
  return Number.isInteger(value) ? "#,##0" : "#,##0.0";
}

function textCell(text: string, look: Omit<CellObject, "value" | "type"> = {}): CellObject {
  return { value: writableText(text).slice(0, longestCell), type: String, ...look };
}

function widthOf(rows: ReportSection["table"]["rows"], place: number): number {
  const longest = Math.max(12, ...rows.map((cells) => cells[place]?.text.length ?? 0));
  return Math.min(60, longest + 2);
}
