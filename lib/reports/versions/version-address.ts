import type { Month } from "@/lib/calendar/month";
import type { Audience } from "../audience";

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
