import { z } from "zod";
import { isResidence } from "@/lib/dashboard/residence";
import * as field from "@/lib/forms/fields";
import { monthChoices } from "./applications-months";

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

/** Which months the applications page shows, and whose inquiries stand above them. */
export const applicationsSchema = z.object({
  months: z.union([z.literal("").transform(() => "all" as const), z.enum(monthChoices)]),
  whose: z.union([z.literal("").transform(() => "us" as const), z.enum(["us", "all"])]),
});
export type ApplicationsQuestion = z.infer<typeof applicationsSchema>;
