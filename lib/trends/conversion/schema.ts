import { z } from "zod";
import { countFilterSchema } from "@/lib/inquiry-counts/schema";
import { cohortChoices } from "./cohort";

const absent = z.literal("");

/** Whose way is followed, and how far back their inquiries reach. */
export const conversionSchema = countFilterSchema.extend({
  period: z.union([absent.transform(() => "five_years" as const), z.enum(cohortChoices)]),
});
export type ConversionAddress = z.infer<typeof conversionSchema>;

/** The files: the counts by group, or the curves on their days. */
export const conversionFileSchema = conversionSchema.extend({
  part: z.union([absent.transform(() => "groups" as const), z.literal("curves")]),
});
export type ConversionFileQuestion = z.infer<typeof conversionFileSchema>;
