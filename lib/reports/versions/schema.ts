import { z } from "zod";
import { isMonth } from "@/lib/calendar/month";
import * as field from "@/lib/forms/fields";
import { languages } from "@/lib/i18n/translator";
import { reportFileSchema, reportSchema } from "../schema";

/** The form that publishes; `version` is the number that its author has read. */
export const publishSchema = z.object({ version: field.version, reason: field.line(300) });
export type PublishInput = z.infer<typeof publishSchema>;

/** Of which month and for which readers that form is. */
export const publishedSchema = reportSchema.extend({ month: z.string().refine(isMonth) });

/** Which file of a published version; in one's own language where none is named. */
export const publishedFileSchema = reportFileSchema.extend({
  language: z.union([z.literal("").transform(() => null), z.enum(languages)]),
});

/** The number of a version as an address names it. */
export const versionNumber = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number);
