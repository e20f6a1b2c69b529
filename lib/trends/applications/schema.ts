import { z } from "zod";
import * as field from "@/lib/forms/fields";
import { countFilterSchema } from "@/lib/inquiry-counts/schema";
import { monthChoices } from "./applications-months";

/** How long the pandemic's time to apply is taken to have been. */
export const pandemicChoices = ["90", "60"] as const;

/** Which months, which event, and whose inquiries stand above the applications. */
export const applicationsSchema = z.object({
  months: z.union([z.literal("").transform(() => "all" as const), z.enum(monthChoices)]),
  event: field.optionalId,
  pandemic: z.union([z.literal("").transform(() => "90" as const), z.enum(pandemicChoices)]),
  ...countFilterSchema.shape,
});
export type ApplicationsQuestion = z.infer<typeof applicationsSchema>;

/** The file: the series that was computed from, or the months as they are drawn. */
export const applicationsFileSchema = applicationsSchema.extend({
  part: z.union([z.literal("").transform(() => "series" as const), z.literal("drawn")]),
});
export type ApplicationsFileQuestion = z.infer<typeof applicationsFileSchema>;
