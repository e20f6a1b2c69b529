import { type Audience, hasReportFor } from "@/lib/reports/audience";
import type { ReportFile } from "@/lib/reports/report-file";
import { CannotReport, type ReportOptions, readReportOptions } from "./report-options";
import { requireWritable, writeWhole } from "./write-files";

/** Writes the report of a month into a file, whether or not the application is running. */
export async function report(args: readonly string[]): Promise<number> {
  try {
    const options = readReportOptions(args);
    await requireWritable(options.out);
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
  const file = await makeFile(options, notes);
  await writeWhole(out, file.bytes);
  console.log(`${out}: ${format.toUpperCase()}, ${file.rows} rows.`);
  if (notes === "file") {
    const companion = out.replace(/(\.csv)?$/i, "-notes.csv");
    await writeWhole(companion, (await makeFile(options, "only")).bytes);
    console.log(`${companion}: its notes.`);
  }
  return 0;
}

async function makeFile(options: ReportOptions, notes: "rows" | "file" | "only"): Promise<ReportFile> {
  const { writeReportOnServer } = await import("@/lib/reports/mutations");
  const { month, format, audience, language } = options;
  return writeReportOnServer(month, { format, audience, notes }, language);
}

async function requireReport(month: string, audience: Audience): Promise<void> {
  const { database } = await import("@/lib/database/client");
  if ((await database().firm.count()) === 0)
    throw new CannotReport("There is no firm in this database yet: start the application once.");
  const { getFirmNow } = await import("@/lib/firm/queries");
  const { reportMonth } = await import("@/lib/reports/report-month");
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
