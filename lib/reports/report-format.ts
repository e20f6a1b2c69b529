/** What a report can be taken away as. */
export const reportFormats = ["pdf", "xlsx", "csv"] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** By what name a browser knows a format. */
export const fileTypes: Record<ReportFormat, string> = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

/** Where a CSV file tells what it is: in its first and last rows, or in another file, which is asked for by "only". */
export const notesPlaces = ["rows", "file", "only"] as const;
export type NotesPlace = (typeof notesPlaces)[number];
