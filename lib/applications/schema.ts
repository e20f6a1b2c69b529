import { z } from "zod";
import { Decision } from "@/lib/database/generated/enums";
import * as field from "@/lib/forms/fields";

/** An application as it was filed. Without a last day to apply, the rule for the day of the invitation gives it. */
export const fileApplicationSchema = z.object({
  programme: field.requiredLine(120),
  invitedOn: field.optionalDay,
  lastDayToApply: field.optionalDay,
  filedOn: field.day,
});
export type FileApplicationInput = z.infer<typeof fileApplicationSchema>;

/** What the government decided, and when. */
export const decideApplicationSchema = z.object({
  decision: field.oneOf(Object.values(Decision) as [Decision, ...Decision[]]),
  decidedOn: field.day,
  applicationId: field.id,
});
export type DecideApplicationInput = z.infer<typeof decideApplicationSchema>;

/** What a list of applications can be narrowed to: those not decided yet, or a decision. */
export const applicationStates = ["pending", ...Object.values(Decision)] as const;

/** The address of the list, with the place in it by the id of an application. */
export const applicationListSchema = z.object({
  status: field.optionalOneOf(applicationStates),
  after: field.optionalId,
  before: field.optionalId,
});
export type ApplicationListAddress = z.infer<typeof applicationListSchema>;
