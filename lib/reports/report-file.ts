import { translatorFor } from "@/lib/i18n/translator";
import { reportCsv } from "./render/report-csv";
import { reportXlsx } from "./render/report-xlsx";
import type { ReportDocument } from "./report-document";
import type { NotesPlace, ReportFormat } from "./report-format";

export type ReportFile = { name: string; type: string; bytes: Uint8Array<ArrayBuffer>; rows: number };

const types: Record<ReportFormat, string> = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

/** A report as a file. Every format writes down the same document and adds nothing of its own. */
export async function reportFile(
  document: ReportDocument,
  format: ReportFormat,
  notes: NotesPlace = "rows",
): Promise<ReportFile> {
  const rows = document.sections.reduce((sum, { table }) => sum + table.rows.length, 0);
  const name = fileName(document, format === "csv" ? notes : "rows");
  return {
    name: `${name}.${format}`,
    type: types[format],
    bytes: await bytesOf(document, format, notes),
    rows,
  };
}

async function bytesOf(document: ReportDocument, format: ReportFormat, notes: NotesPlace) {
  switch (format) {
    case "pdf":
      // Its compiler is native and does not exist for every system: the other formats do without it.
      return (await import("./render/report-pdf")).reportPdf(document);
    case "xlsx":
      return reportXlsx(document);
    case "csv":
      return new TextEncoder().encode(reportCsv(document, notes));
  }
}

const names = { inside: "name", outside: "nameOutside", press: "namePress" } as const;

/** Of what the firm typed nothing stands in the name of a file. */
function fileName({ language, audience, month }: ReportDocument, notes: NotesPlace): string {
  const t = translatorFor(language);
  const name = t(`reports.file.${names[audience]}`, { month });
  return notes === "only" ? `${name}-notes` : name;
}
