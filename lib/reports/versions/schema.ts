import { z } from "zod";
import { hide } from "@/lib/auth/refusal";
import { isMonth } from "@/lib/calendar/month";
import * as field from "@/lib/forms/fields";
import type { FormValues } from "@/lib/forms/form-values";
import { parseForm } from "@/lib/forms/parse-form";
import { type Language, languages } from "@/lib/i18n/translator";
import { reportFileSchema, reportSchema } from "../schema";

/** The form that publishes; `version` is the number that its author has read. */
export const publishSchema = z.object({ version: field.version, reason: field.line(300) });
export type PublishInput = z.infer<typeof publishSchema>;

/** Of which month and for which readers that form is. */
export const publishedSchema = reportSchema.extend({ month: z.string().refine(isMonth) });

/** The number of a version as an address names it. */
export const versionNumber = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number);

const fileSchema = reportFileSchema.extend({
  version: versionNumber,
  language: z.union([z.literal("").transform(() => null), z.enum(languages)]),
});

/** Which file of a published version an address names, in one's own language unless it says otherwise. */
export function askedFile(values: FormValues, own: Language) {
  const parsed = parseForm(fileSchema, values);
  const { language, ...asked } = parsed.ok ? parsed.data : hide();
  return { ...asked, language: language ?? own };
}
