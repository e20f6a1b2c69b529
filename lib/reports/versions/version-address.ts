import type { Month } from "@/lib/calendar/month";
import type { Language } from "@/lib/i18n/translator";
import type { Audience } from "../audience";
import type { NotesPlace, ReportFormat } from "../report-format";

/** The address of a month's report for some readers, or of a page below it. */
export function reportHref(month: Month, audience: Audience, below = ""): string {
  return `/reports/${month}${below && `/${below}`}?audience=${audience}`;
}

/** The address of a published version. */
export function versionHref(month: Month, audience: Audience, version: number): string {
  return reportHref(month, audience, `versions/${version}`);
}

/** The name of the form that publishes, among drafts. */
export function publishFormName(month: Month, audience: Audience): string {
  return `publish:${month}:${audience}`;
}

/** The address of the figures of a published version. */
export function publishedFiguresHref({
  month,
  audience,
  version,
}: {
  month: Month;
  audience: Audience;
  version: number;
}): string {
  return `/reports/${month}/versions/${version}/figures?audience=${audience}`;
}

type FileOf = { format: ReportFormat; notes: NotesPlace; language: Language };

/** The address of a file of a published version. */
export function publishedFileHref(
  { month, audience, version }: { month: Month; audience: Audience; version: number },
  { format, notes, language }: FileOf,
): string {
  return `/reports/${month}/versions/${version}/${format}?audience=${audience}&language=${language}&notes=${notes}`;
}
