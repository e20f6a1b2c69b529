import { nameKey } from "@/lib/callers/name-key";
import {
  connectionKindsOf,
  type InquiryContent,
  type MotivationChoice,
  otherPartiesOf,
} from "./inquiry-content";

/** What hangs on an inquiry and is replaced as a whole when it is edited. */
export function contentRows(
  input: InquiryContent,
  motivations: readonly MotivationChoice[],
  newId: () => string,
) {
  const isSensitive = (id: string) =>
    motivations.some((motivation) => motivation.id === id && motivation.sensitive);
  return {
    plain: input.motivations.filter((id) => !isSensitive(id)),
    sensitive: input.motivations.filter(isSensitive),
    kinds: connectionKindsOf(input),
    parties: otherPartiesOf(input).map((party) => ({ id: newId(), ...party, name_key: nameKey(party.name) })),
  };
}

/** The personal text of an inquiry, as the audit log keeps it, sealed. */
export function personalTextOf(input: InquiryContent) {
  const { name, preferredName, phone, email, citizenships, note, motivations, partyNames } = input;
  return {
    name,
    preferredName,
    phone: phone?.e164 ?? null,
    email,
    citizenships,
    note,
    motivations,
    partyNames,
  };
}
