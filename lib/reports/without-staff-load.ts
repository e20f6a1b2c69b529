import type { ReportParts } from "./report-document";

/** A report without how many inquiries each lawyer has and each person of the staff took. */
export function withoutStaffLoad(parts: ReportParts): ReportParts {
  const { report, names } = parts;
  const breakdown = report.breakdown && { ...report.breakdown, lawyers: [], staff: [] };
  return { ...parts, report: { ...report, breakdown }, names: { ...names, staff: [] } };
}
