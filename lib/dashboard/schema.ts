import { z } from "zod";
import { isMonth } from "@/lib/calendar/month";
import * as field from "@/lib/forms/fields";
import { comparisons } from "./comparison-period";
import { figureKeys } from "./figure-keys";
import { periodChoices } from "./period";
import { isResidence } from "./residence";

const absent = z.literal("").transform(() => null);

/**
 * The address of the dashboard. Everything may be missing; a value that is not of these is an address that does not
 * exist. `month` goes with period=month, `from` and `to` with period=dates.
 */
export const dashboardSchema = z.object({
  period: z.union([z.literal("").transform(() => "last_30_days" as const), z.enum(periodChoices)]),
  month: z.union([absent, z.string().refine((text) => isMonth(text) && text >= "1900" && text < "2200")]),
  from: field.optionalDay,
  to: field.optionalDay,
  compare: z.union([z.literal("").transform(() => "last_year" as const), z.enum(comparisons)]),
  office: field.optionalId,
  residence: z.union([absent, z.string().refine(isResidence)]),
});
export type DashboardQuestion = z.infer<typeof dashboardSchema>;

/** The address of the file of one figure. */
export const figureFileSchema = dashboardSchema.extend({ figure: z.enum(figureKeys) });
export type FigureFileQuestion = z.infer<typeof figureFileSchema>;
