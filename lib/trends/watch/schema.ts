import { z } from "zod";
import { countFilterSchema } from "@/lib/inquiry-counts/schema";

/** The files of the watch: the weeks that it rests on, or those that are drawn. */
export const watchFileSchema = countFilterSchema.extend({
  part: z.union([z.literal("").transform(() => "input" as const), z.literal("weeks")]),
});
export type WatchFileQuestion = z.infer<typeof watchFileSchema>;
