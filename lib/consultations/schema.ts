import { z } from "zod";
import * as field from "@/lib/forms/fields";

const time = field.optionalTime.pipe(z.string("notATime"));

/** An appointment with a lawyer: a day and a time of the firm's zone. */
export const bookConsultationSchema = z.object({
  scheduledOn: field.day,
  scheduledTime: time,
  lawyerId: field.id,
});
export type BookConsultationInput = z.infer<typeof bookConsultationSchema>;

/** That it was held; time and lawyer only where none had been booked. */
export const holdConsultationSchema = z.object({
  heldOn: field.day,
  heldTime: field.optionalTime,
  heldBy: field.optionalId,
});
export type HoldConsultationInput = z.infer<typeof holdConsultationSchema>;

/** The address of the list: consultations of one office, of one lawyer. */
export const consultationListSchema = z.object({ office: field.optionalId, lawyer: field.optionalId });
export type ConsultationFilter = z.infer<typeof consultationListSchema>;
