import { z } from "zod";
import * as field from "@/lib/forms/fields";

/** The staff to whom an inquiry is restricted, besides whoever restricts it. */
export const restrictInquirySchema = z.object({
  members: z
    .array(field.id)
    .max(200, "tooMany")
    .transform((list) => [...new Set(list)].sort()),
});
export type RestrictInquiryInput = z.infer<typeof restrictInquirySchema>;

/** Lifting asks nothing. */
export const liftWallSchema = z.object({});
