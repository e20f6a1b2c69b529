import { z } from "zod";
import * as field from "@/lib/forms/fields";

/** A day to call back. */
export const scheduleFollowUpSchema = z.object({ dueOn: field.day });
export type ScheduleFollowUpInput = z.infer<typeof scheduleFollowUpSchema>;

/** Which call was returned. */
export const finishFollowUpSchema = z.object({ followUpId: field.id });
export type FinishFollowUpInput = z.infer<typeof finishFollowUpSchema>;
