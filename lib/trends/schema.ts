import { z } from "zod";
import { isResidence } from "@/lib/dashboard/residence";
import * as field from "@/lib/forms/fields";

/** Whose inquiries an effect is asked of: of one office, of callers who live in one place; else of all. */
export const trendSchema = z.object({
  office: field.optionalId,
  residence: z.union([z.literal("").transform(() => null), z.string().refine(isResidence)]),
});
export type TrendQuestion = z.infer<typeof trendSchema>;

/** The file of an event: the series behind its effect, or the weeks as they are drawn. */
export const trendFileSchema = trendSchema.extend({
  part: z.union([z.literal("").transform(() => "series" as const), z.literal("weeks")]),
});
export type TrendFileQuestion = z.infer<typeof trendFileSchema>;
