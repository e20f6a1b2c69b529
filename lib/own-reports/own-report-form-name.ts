/** The name of the form among drafts: one for a new report, one for each saved one. */
export function ownReportFormName(id?: string): string {
  return id ? `own-report-${id}` : "own-report";
}
