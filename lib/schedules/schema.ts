import { z } from "zod";
import * as field from "@/lib/forms/fields";
import { audiences } from "@/lib/reports/audience";
import { reportFormats } from "@/lib/reports/report-format";

const number = (pattern: RegExp) => z.string().regex(pattern, "chooseOne").transform(Number);

const content = {
  report: z.union([z.enum(audiences), field.id], "chooseOne"),
  dayOfMonth: number(/^([1-9]|[12]\d|3[01])$/),
  hour: number(/^(\d|1\d|2[0-3])$/),
  recipients: z
    .array(field.id)
    .min(1, "chooseSome")
    .max(200, "invalid")
    .transform((ids) => [...new Set(ids)].sort()),
  // The form asks for them only where the firm has switched attachments on.
  attachment: z.union([z.literal("").transform(() => "none" as const), z.enum(["none", ...reportFormats])]),
  language: z.union([z.literal("").transform(() => "own" as const), z.enum(["own", "en", "fr"])]),
};

/** The form for a new schedule. */
export const addScheduleSchema = z.object(content);

/** The form for a schedule that exists: the same answers, and the version that was read. */
export const editScheduleSchema = z.object({ ...content, version: field.version });
export type EditScheduleInput = z.infer<typeof editScheduleSchema>;
