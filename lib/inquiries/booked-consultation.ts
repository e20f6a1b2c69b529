import type { FullInquiry } from "./inquiry-row";

/** The consultation that is booked and not yet held, if there is one. */
export function bookedConsultation({ consultations }: Pick<FullInquiry, "consultations">) {
  return consultations.findLast(({ heldOn }) => heldOn === null) ?? null;
}
