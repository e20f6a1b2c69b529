import type { ExportNotes } from "@/lib/database/generated/enums";
import { formatInstant, formatNumber } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import { type ExportField, inColumnOrder } from "./export-field";
import { type FilterNames, filterWords, periodWords } from "./filter-words";
import type { KeptFilters } from "./schema";

/** What is known of an export when its file is begun. */
export type ExportAbout = {
  id: string;
  author: string;
  firm: { name: string; timeZone: string };
  startedAt: Date;
  reason: string;
  filters: KeptFilters;
  fields: readonly ExportField[];
  rows: number;
  onlyOwn: boolean;
  version: string;
};

/** One thing that a file says about itself. */
export type ExportFact = { key: string; label: string; value: string };

/** What a file says about itself, in the order in which it is read. */
export function exportFacts(t: Translator, about: ExportAbout, names: FilterNames): ExportFact[] {
  const { firm, filters } = about;
  const fact = (key: FactKey, value: string) => ({ key, label: t(`exports.file.${key}`), value });
  const counts = !filters.kind || filters.kind === "inquiry";
  const words = filterWords(t, filters, names).join(" · ") || t("exports.filters.nothing");
  const made = formatInstant(t.language, about.startedAt, firm.timeZone);
  return [
    fact("title", t("exports.file.titleText")),
    fact("firm", firm.name),
    fact("period", periodWords(t, filters)),
    fact("zone", t("exports.file.zoneText", { zone: firm.timeZone })),
    fact("filters", words),
    fact("definition", t(counts ? "dashboard.file.definitionText" : "exports.file.everyContact")),
    fact("suppression", t(about.onlyOwn ? "exports.file.suppressionOwn" : "exports.file.suppressionText")),
    fact("rows", formatNumber(t.language, about.rows)),
    fact(
      "columns",
      inColumnOrder(about.fields)
        .map(({ key }) => t(`exports.fields.${key}`))
        .join(" · "),
    ),
    ...explained(about.fields).map((key) => fact(key, t(`exports.file.${key}Text`))),
    fact("reason", about.reason),
    fact("author", about.author),
    fact("madeAt", t("dashboard.file.zoneTime", { time: made, zone: firm.timeZone })),
    fact("version", t("reports.file.versionText", { version: about.version })),
    fact("register", about.id),
  ];
}

/** What of the columns is not plain from their heads. */
function explained(fields: readonly ExportField[]): ("codes" | "callerKeys")[] {
  const hasCodes = fields.some((key) => key === "country" || key === "state" || key === "citizenships");
  return [
    ...(hasCodes ? (["codes"] as const) : []),
    ...(fields.includes("callerKey") ? (["callerKeys"] as const) : []),
  ];
}

type FactKey =
  | "title"
  | "firm"
  | "period"
  | "zone"
  | "filters"
  | "definition"
  | "suppression"
  | "rows"
  | "columns"
  | "codes"
  | "callerKeys"
  | "reason"
  | "author"
  | "madeAt"
  | "version"
  | "register";

/** Whether the file itself says these things, or another one beside it. A workbook always has them on a sheet. */
export function saysWithin(format: string, notes: ExportNotes): boolean {
  return format === "xlsx" || notes === "within";
}
