import { z } from "zod";
import { monthChoices } from "./applications-months";

/** Which months the applications page shows, and whose inquiries stand above them. */
export const applicationsSchema = z.object({
  months: z.union([z.literal("").transform(() => "all" as const), z.enum(monthChoices)]),
  whose: z.union([z.literal("").transform(() => "us" as const), z.enum(["us", "all"])]),
});
export type ApplicationsQuestion = z.infer<typeof applicationsSchema>;
