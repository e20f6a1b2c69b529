import { z } from "zod";
import { isResidence } from "@/lib/dashboard/residence";
import { Channel, ReportReaders } from "@/lib/database/generated/enums";
import * as field from "@/lib/forms/fields";
import { notesPlaces } from "@/lib/reports/report-format";
import { reportUnits } from "@/lib/reports/report-span";

const absent = z.literal("").transform(() => null);

const content = {
  name: field.requiredLine(80),
  unit: field.oneOf(reportUnits),
  office: field.optionalId,
  lawyer: field.optionalId,
  channel: z.union([absent, z.enum(Channel, "chooseOne")]),
  residence: z.union([absent, z.string().refine(isResidence, "chooseOne")]),
  readers: z.enum(ReportReaders, "chooseOne"),
};

/** The form for a new report; the sections have a field each, see `sectionsInOrder`. */
export const addOwnReportSchema = z.object(content);

/** The form for a saved report: the same answers, and the version that was read. */
export const editOwnReportSchema = z.object({ ...content, version: field.version });

/** The form that removes a report. */
export const removeOwnReportSchema = z.object({ version: field.version });

/** Which of its spans a report is shown for; the last whole one unless told. */
export const ownReportSchema = z.object({ period: z.string().max(20) });

/** The same for a file. */
export const ownReportFileSchema = ownReportSchema.extend({
  notes: z.union([z.literal("").transform(() => "rows" as const), z.enum(notesPlaces)]),
});
export type OwnReportFileQuestion = z.infer<typeof ownReportFileSchema>;
