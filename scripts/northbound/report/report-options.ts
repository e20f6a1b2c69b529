import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { isMonth, type Month } from "@/lib/calendar/month";
import { type Language, languages } from "@/lib/i18n/translator";
import { type Audience, audiences, leavesTheFirm } from "@/lib/reports/audience";
import { type ReportFormat, reportFormats } from "@/lib/reports/report-format";

/** What can be put right by typing the command again: one sentence. */
export class CannotReport extends Error {
  override readonly name = "CannotReport";
}

/** One report as a file; `notes` is "file" where a CSV file's notes go into a file beside it. */
export type ReportOptions = {
  month: Month;
  format: ReportFormat;
  audience: Audience;
  language: Language;
  notes: "rows" | "file";
  /** For readers outside the firm: the figures of the moment, marked as a draft, instead of the published version. */
  draft: boolean;
  out: string;
  newFirm: boolean;
};

const names = ["month", "format", "audience", "language", "notes", "out"] as const;
const takes = `"report" takes ${names.map((name) => `--${name}`).join(", ")}, --draft and --new-firm.`;

/** Reads the options, or says in one sentence what is wrong with them. Files are seen from where the command was started. */
export function readReportOptions(args: readonly string[], startedIn: string): ReportOptions {
  const given = valuesOf(args);
  const value = (name: (typeof names)[number]) => given.get(name);
  const month = value("month");
  const out = value("out");
  if (month === undefined) throw new CannotReport(`--month is missing: ${takes}`);
  if (!isMonth(month)) throw new CannotReport(`--month is written like 2016-11, not "${month}".`);
  if (out === undefined) throw new CannotReport(`--out is missing: ${takes}`);
  if (out.endsWith("/")) throw new CannotReport(`--out names a file, and "${out}" is a directory.`);
  const format = oneOf("format", value("format"), reportFormats);
  const notes = oneOf("notes", value("notes") ?? "rows", ["rows", "file"] as const);
  if (notes === "file" && format !== "csv")
    throw new CannotReport("--notes file is for --format csv; every other file holds its notes.");
  const audience = oneOf("audience", value("audience") ?? "inside", audiences);
  const draft = given.has("draft");
  if (draft && !leavesTheFirm(audience))
    throw new CannotReport(
      "--draft is for --audience outside or press; inside, figures are those of the moment anyway.",
    );
  const language = oneOf("language", value("language") ?? "en", languages);
  const path = resolve(startedIn, out);
  return { month, format, audience, language, notes, draft, out: path, newFirm: given.has("new-firm") };
}

function valuesOf(args: readonly string[]): Map<string, string> {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" } as const]));
  const flag = { type: "boolean" } as const;
  const known = { ...options, draft: flag, "new-firm": flag };
  const { tokens } = parseArgs({ args: [...args], options: known, strict: false, tokens: true });
  const given = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind !== "option") throw new CannotReport(`What does "${args[token.index]}" mean? ${takes}`);
    const { name, rawName, value } = token;
    if (!(name in known)) throw new CannotReport(`There is no option ${rawName}: ${takes}`);
    if (given.has(name)) throw new CannotReport(`--${name} is given twice.`);
    if (!(name in options) && value !== undefined) throw new CannotReport(`--${name} takes no value.`);
    if (name in options && (!value || value.startsWith("--")))
      throw new CannotReport(`--${name} needs a value.`);
    given.set(name, value ?? "");
  }
  return given;
}

function oneOf<Word extends string>(name: string, given: string | undefined, words: readonly Word[]): Word {
  const found = words.find((word) => word === given);
  if (found !== undefined) return found;
  const asked = given === undefined ? "and is missing" : `not "${given}"`;
  throw new CannotReport(`--${name} is one of ${words.join(", ")}, ${asked}.`);
}
