import type { Language } from "@/lib/i18n/translator";
import { languages } from "@/lib/i18n/translator";
import { type ReportFormat, reportFormats } from "@/lib/reports/report-format";
import type { ReportChoice } from "./scheduled-report";

/** A link alone, or a file beside it. */
export const attachments = ["none", ...reportFormats] as const;
export type Attachment = "none" | ReportFormat;

/** In which language the file is: each recipient's own, or one for all. */
export const fileLanguages = ["own", ...languages] as const;
export type FileLanguage = "own" | Language;

/** What the form of a schedule says. */
export type ScheduleContent = {
  report: ReportChoice;
  dayOfMonth: number;
  hour: number;
  attachment: Attachment;
  language: FileLanguage;
  /** Ids of staff, sorted. */
  recipients: string[];
};

/** The answers of the form, in its order. */
export const scheduleFields = [
  "report",
  "dayOfMonth",
  "hour",
  "recipients",
  "attachment",
  "language",
] as const satisfies (keyof ScheduleContent)[];

/** What a schedule says, without what the database adds to it. */
export function contentOf(schedule: ScheduleContent): ScheduleContent {
  const { report, dayOfMonth, hour, attachment, language, recipients } = schedule;
  return { report, dayOfMonth, hour, attachment, language, recipients };
}

/** True when two schedules say the same. */
export function hasSameContent(a: ScheduleContent, b: ScheduleContent): boolean {
  return scheduleFields.every((field) => String(a[field]) === String(b[field]));
}
