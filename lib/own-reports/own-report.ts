import type { ReportReaders } from "@/lib/database/generated/enums";
import type { ReportFilter } from "@/lib/reports/report-filter";
import type { ReportUnit } from "@/lib/reports/report-span";

/** The sections that a report of one's own may have, in the order of the monthly report. */
export const sectionKeys = [
  "volume",
  "months",
  "offices",
  "lawyers",
  "staff",
  "channels",
  "sources",
  "motivations",
  "connections",
  "kinds",
  "countries",
  "states",
  "citizenships",
  "steps",
  "followed",
  "conversion",
  "events",
  "rounds",
  "series",
  "points",
] as const;
export type SectionKey = (typeof sectionKeys)[number];

/** What somebody put together: which sections in which order, of whose inquiries, how long, and who else reads it. */
export type OwnReportContent = {
  name: string;
  unit: ReportUnit;
  sections: SectionKey[];
  filter: ReportFilter;
  readers: ReportReaders;
};

/** A saved report of one's own. */
export type OwnReport = OwnReportContent & {
  id: string;
  version: number;
  madeBy: { id: string; name: string };
};

/** Whether two say the same, in the same order. */
export function hasSameContent(one: OwnReportContent, other: OwnReportContent): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}

/** What its maker chose, in one order of fields. */
export function contentOf({ name, unit, sections, filter, readers }: OwnReportContent): OwnReportContent {
  const { office, lawyer, channel, residence } = filter;
  return { name, unit, sections, filter: { office, lawyer, channel, residence }, readers };
}
