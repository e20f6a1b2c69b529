import type { ExportFormat, ExportNotes } from "@/lib/database/generated/enums";
import type { Translator } from "@/lib/i18n/translator";
import { csvText } from "@/lib/reports/csv-text";
import { type ExportFact, saysWithin } from "./export-facts";
import { type ExportField, inColumnOrder } from "./export-field";
import { csvChunks } from "./formats/csv-chunks";
import { jsonlChunks } from "./formats/jsonl-chunks";
import type { RowBundles } from "./formats/row-bundles";
import { longestCell } from "./formats/sheet-rows";
import { xlsxChunks } from "./formats/xlsx-chunks";

/** What is to be written, and as what. */
export type ExportPlan = {
  format: ExportFormat;
  notes: ExportNotes;
  fields: readonly ExportField[];
  facts: readonly ExportFact[];
};

/** The file of an export, chunk by chunk as its rows come. */
export async function* exportFile(
  t: Translator,
  plan: ExportPlan,
  rows: RowBundles,
): AsyncGenerator<Uint8Array> {
  const { format, facts } = plan;
  const hasNote = plan.fields.includes("note");
  const columns = inColumnOrder(plan.fields).map(({ key, type }) => ({
    label: t(`exports.fields.${key}`),
    type,
  }));
  const within = saysWithin(format, plan.notes);
  const said = facts.map(({ label, value }) => [label, value]);
  if (format === "xlsx") {
    const names = [t("exports.file.sheet"), t("exports.file.notesSheet")] as const;
    const notes = (cut: number) => (cut > 0 ? [...said, [t("exports.file.cut"), cutText(t, cut)]] : said);
    return yield* xlsxChunks(rows, { names, columns, hasNote, notes });
  }
  if (format === "csv") {
    const head = columns.map(({ label }) => label);
    yield Buffer.from(csvText(within ? [...said, [], head] : [head]));
    return yield* csvChunks(rows, hasNote);
  }
  if (within) yield Buffer.from(`${JSON.stringify({ about: aboutOf(facts) })}\n`);
  yield* jsonlChunks(rows, hasNote);
}

const cutText = (t: Translator, cut: number) => t("exports.file.cutText", { n: cut, most: longestCell });

const aboutOf = (facts: readonly ExportFact[]) =>
  Object.fromEntries(facts.map(({ key, value }) => [key, value]));

/** What a file says about itself as a file of its own, with the hash by which the other one is known. */
export function notesFile(format: ExportFormat, facts: readonly ExportFact[]): Uint8Array<ArrayBuffer> {
  const text =
    format === "jsonl"
      ? `${JSON.stringify(aboutOf(facts), null, 2)}\n`
      : csvText(facts.map(({ label, value }) => [label, value]));
  return new TextEncoder().encode(text);
}

const types: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  jsonl: "application/x-ndjson; charset=utf-8",
};

/** The name and the type of a file. Of what anybody typed nothing stands in its name. */
export function fileNameOf(t: Translator, format: ExportFormat, day: string, id: string, part = "inquiries") {
  const name = t("exports.file.name", { day, id: id.slice(-8) });
  if (part === "inquiries") return { name: `${name}.${format}`, type: types[format] };
  return format === "jsonl"
    ? { name: `${name}-notes.json`, type: "application/json; charset=utf-8" }
    : { name: `${name}-notes.csv`, type: types.csv };
}
