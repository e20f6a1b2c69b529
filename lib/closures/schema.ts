import { z } from "zod";
import { CloseReason } from "@/lib/database/generated/enums";
import * as field from "@/lib/forms/fields";

/** Closing says why. */
export const closeInquirySchema = z.object({
  reason: field.oneOf(Object.values(CloseReason) as [CloseReason, ...CloseReason[]]),
  closedOn: field.day,
});
export type CloseInquiryInput = z.infer<typeof closeInquirySchema>;

/** Reopening asks nothing. */
export const reopenInquirySchema = z.object({});
