import type { FirmMark } from "@/lib/firm/read-mark";
import { translatorFor } from "@/lib/i18n/translator";
import { reportCsv } from "./render/report-csv";
import { reportXlsx } from "./render/report-xlsx";
import type { ReportDocument } from "./report-document";
import { fileTypes, type NotesPlace, type ReportFormat } from "./report-format";

export type ReportFile = { name: string; type: string; bytes: Uint8Array<ArrayBuffer>; rows: number };

/** A report as a file. Every format writes down the same document and adds nothing of its own; paper has the firm's mark. */
export async function reportFile(
  document: ReportDocument,
  format: ReportFormat,
  notes: NotesPlace = "rows",
  mark: FirmMark | null = null,
): Promise<ReportFile> {
  const rows = document.sections.reduce((sum, { table }) => sum + table.rows.length, 0);
  const name = fileName(document, format === "csv" ? notes : "rows");
  return {
    name: `${name}.${format}`,
    type: fileTypes[format],
    bytes: await bytesOf(document, format, notes, mark),
    rows,
  };
}

async function bytesOf(
  document: ReportDocument,
  format: ReportFormat,
  notes: NotesPlace,
  mark: FirmMark | null,
) {
  switch (format) {
    case "pdf":
      // Its compiler is native and does not exist for every system: the other formats do without it.
      return (await import("./render/report-pdf")).reportPdf(document, mark);
    case "xlsx":
      return reportXlsx(document);
    case "csv":
      return new TextEncoder().encode(reportCsv(document, notes));
  }
}

const names = { inside: "name", outside: "nameOutside", press: "namePress" } as const;

/** Of what the firm typed nothing stands in the name of a file. */
function fileName(document: ReportDocument, notes: NotesPlace): string {
  const { language, audience, month, isOwn, isDraft } = document;
  const t = translatorFor(language);
  const name = isOwn ? t("reports.file.nameOwn", { month }) : t(`reports.file.${names[audience]}`, { month });
  return `${name}${isDraft ? "-draft" : ""}${notes === "only" ? "-notes" : ""}`;
}
