import { z } from "zod";
import * as field from "@/lib/forms/fields";
import { countFilterSchema } from "@/lib/inquiry-counts/schema";
import { DEFAULT_WINDOWS } from "@/lib/statistics/event-window";
import { windowKey } from "./window-key";

const windowKeys = DEFAULT_WINDOWS.map(windowKey);
const [firstWindow = ""] = windowKeys;

/** The file of an event: the series behind its effect, or the weeks as they are drawn. */
export const trendFileSchema = countFilterSchema.extend({
  part: z.union([z.literal("").transform(() => "series" as const), z.literal("weeks")]),
});
export type TrendFileQuestion = z.infer<typeof trendFileSchema>;

/** All effects on one scale: in which of the usual windows, whose inquiries. */
export const eventsSchema = countFilterSchema.extend({
  window: z.union([z.literal("").transform(() => firstWindow), z.enum(windowKeys)]),
});
export type EventsQuestion = z.infer<typeof eventsSchema>;

/** Events side by side; without any, the presidential elections. */
export const sideBySideSchema = z.object({ events: z.array(field.id).max(6) });
