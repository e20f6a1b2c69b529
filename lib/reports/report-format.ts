/** What a report can be taken away as. */
export const reportFormats = ["pdf", "xlsx", "csv"] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Where a CSV file tells what it is: in its first and last rows, or in another file, which is asked for by "only". */
export const notesPlaces = ["rows", "file", "only"] as const;
export type NotesPlace = (typeof notesPlaces)[number];
