import { z } from "zod";
import { ExportFormat, ExportNotes } from "@/lib/database/generated/enums";
import * as field from "@/lib/forms/fields";
import { inquiryFiltersSchema } from "@/lib/inquiry-search/schema";
import { exportFieldKeys } from "./export-field";

/** The form: the filters of the list, what to take of each inquiry, as which file, and why. */
export const exportSchema = inquiryFiltersSchema.extend({
  reason: field.requiredLine(300),
  fields: z
    .array(z.enum(exportFieldKeys, "chooseOne"))
    .min(1, "fieldNeeded")
    .transform((list) => [...new Set(list)]),
  format: field.oneOf([ExportFormat.csv, ExportFormat.xlsx, ExportFormat.jsonl]),
  notes: z.union([z.literal("").transform(() => ExportNotes.within), z.enum(ExportNotes)]),
  password: z.string().min(1, "required").max(1000, "tooLong"),
});
export type ExportForm = z.infer<typeof exportSchema>;

/** Which of its two files is fetched. */
export const fetchSchema = z.object({
  part: z.union([z.literal("").transform(() => "inquiries" as const), z.enum(["inquiries", "notes"])]),
});

/** The filters as the register keeps them. */
export const keptFiltersSchema = inquiryFiltersSchema.omit({ search: true }).partial().extend({
  searched: z.boolean(),
});
export type KeptFilters = z.infer<typeof keptFiltersSchema>;

/** The address of a page of the register: the export that it follows. */
export const registerPageSchema = z.object({ after: field.optionalId });
