import { z } from "zod";
import { audiences } from "./audience";
import { notesPlaces } from "./report-format";

/** For whom a report is shown. */
export const reportSchema = z.object({
  audience: z.union([z.literal("").transform(() => "inside" as const), z.enum(audiences)]),
});

/** For whom a file is made and, of a CSV file, where it tells what it is. */
export const reportFileSchema = reportSchema.extend({
  notes: z.union([z.literal("").transform(() => "rows" as const), z.enum(notesPlaces)]),
});
export type ReportFileQuestion = z.infer<typeof reportFileSchema>;
