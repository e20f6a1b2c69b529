import { type Audience, hasReportFor, leavesTheFirm } from "@/lib/reports/audience";
import type { ReportFile } from "@/lib/reports/report-file";
import { CannotReport, type ReportOptions, readReportOptions } from "./report-options";
import { requireWritable, writeWhole } from "./write-files";

/** Writes the report of a month into a file, whether or not the application is running. */
export async function report(args: readonly string[], startedIn: string): Promise<number> {
  try {
    const options = readReportOptions(args, startedIn);
    await requireWritable(options.out);
    if (options.notes === "file") await requireWritable(notesBeside(options.out));
    if (options.format === "pdf" && !isPublished(options)) await requireCompiler();
    const { readServeSettings } = await import("@/lib/env");
    const { withFirmDatabase } = await import("../with-firm-database");
    const settings = readServeSettings(options.newFirm ? ["--new-firm"] : []);
    return await withFirmDatabase(settings, () => writeReport(options));
  } catch (error) {
    if (!(error instanceof CannotReport)) throw error;
    console.error(error.message);
    return 1;
  }
}

/** The same once the database can be reached. */
export async function writeReport(options: ReportOptions): Promise<number> {
  const { month, out, notes, format } = options;
  await requireReport(month, options.audience);
  if (isPublished(options)) await requirePublished(options);
  const file = await makeFile(options, notes);
  const itsNotes = notes === "file" ? await makeFile(options, "only") : null;
  await writeWhole(out, file.bytes);
  console.log(`${out}: ${format.toUpperCase()}, ${file.rows} rows.`);
  if (!itsNotes) return 0;
  await writeWhole(notesBeside(out), itsNotes.bytes);
  console.log(`${notesBeside(out)}: its notes.`);
  return 0;
}

function notesBeside(out: string): string {
  return out.replace(/(\.csv)?$/i, "-notes.csv");
}

/** Known before the work is done. A published PDF was made already. */
async function requireCompiler(): Promise<void> {
  await import("@/lib/reports/render/typst-pdf").catch(() => {
    throw new CannotReport(
      "PDF cannot be made on this system, which has no compiler for it: choose xlsx or csv.",
    );
  });
}

/** What leaves the firm was published; a draft does not leave it. */
function isPublished({ audience, draft }: ReportOptions): boolean {
  return leavesTheFirm(audience) && !draft;
}

async function makeFile(options: ReportOptions, notes: "rows" | "file" | "only"): Promise<ReportFile> {
  const { month, format, audience, language } = options;
  if (isPublished(options)) {
    const { writePublishedOnServer } = await import("@/lib/reports/versions/mutations");
    return writePublishedOnServer(month, audience, { format, notes, language });
  }
  const { writeReportOnServer } = await import("@/lib/reports/mutations");
  return writeReportOnServer(month, { format, audience, notes }, language);
}

async function requirePublished({ month, audience, format }: ReportOptions): Promise<void> {
  const { database } = await import("@/lib/database/client");
  const latest = await database().publishedReport.findFirst({
    where: { month, audience },
    orderBy: { version: "desc" },
    select: { version: true, files: { where: { format }, select: { format: true } } },
  });
  if (!latest)
    throw new CannotReport(
      `${month} is not published for ${audience === "press" ? "the press" : "readers outside the firm"}: publish it on its page, or add --draft for a draft.`,
    );
  if (latest.files.length === 0)
    throw new CannotReport(
      `Version ${latest.version} of ${month} was published without ${format.toUpperCase()}.`,
    );
}

async function requireReport(month: string, audience: Audience): Promise<void> {
  const { database } = await import("@/lib/database/client");
  if ((await database().firm.count()) === 0)
    throw new CannotReport(
      "There is no firm in this database yet: start the application and wait until it is ready.",
    );
  const { getFirmNow } = await import("@/lib/firm/queries");
  const { reportMonth } = await import("@/lib/reports/report-span");
  const { today } = await getFirmNow();
  const reported = reportMonth(month, today);
  if (reported && hasReportFor(audience, reported)) return;
  if (reported) throw new CannotReport(`${month} is not over: there is no press sheet of it yet.`);
  throw new CannotReport(
    month > today
      ? `${month} is still to come: it has no report.`
      : `${month} is too long ago: it has no report.`,
  );
}
