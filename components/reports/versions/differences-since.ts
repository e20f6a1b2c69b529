import type { Actor } from "@/lib/auth/actor";
import { translatorFor } from "@/lib/i18n/translator";
import { type ReportParts, reportDocument } from "@/lib/reports/report-document";
import { findPublishedDocument } from "@/lib/reports/versions/queries";
import { type ReportDifferences, reportDifferences } from "@/lib/reports/versions/report-differences";
import { withoutStaffLoad } from "@/lib/reports/without-staff-load";

/** What has changed since the latest published version for the readers of this report; null where there is none. */
export async function differencesSince(
  actor: Actor,
  parts: ReportParts,
): Promise<{ version: number; differences: ReportDifferences } | null> {
  const { month, audience } = parts.report;
  const published = await findPublishedDocument(actor, month, audience);
  if (!published) return null;
  const now = reportDocument(translatorFor(actor.language), withoutStaffLoad(parts));
  return { version: published.version, differences: reportDifferences(published.document, now) };
}
