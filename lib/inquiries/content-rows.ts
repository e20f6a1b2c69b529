import { nameKey } from "@/lib/callers/name-key";
import {
  connectionKindsOf,
  type InquiryContent,
  type MotivationChoice,
  otherPartiesOf,
} from "./inquiry-content";

/** The rows that hang on an inquiry and are replaced as a whole when it is edited. */
export function contentRows(
  inquiryId: string,
  input: InquiryContent,
  motivations: readonly MotivationChoice[],
  newId: () => string,
) {
  const isSensitive = (id: string) =>
    motivations.some((motivation) => motivation.id === id && motivation.sensitive);
  const named = input.motivations.map((motivationId) => ({ inquiryId, motivationId }));
  return {
    plain: named.filter(({ motivationId }) => !isSensitive(motivationId)),
    sensitive: named.filter(({ motivationId }) => isSensitive(motivationId)),
    kinds: connectionKindsOf(input).map((kind) => ({ inquiryId, kind })),
    parties: otherPartiesOf(input).map((party) => ({
      id: newId(),
      inquiryId,
      ...party,
      nameKey: nameKey(party.name),
    })),
  };
}

export type ContentRows = ReturnType<typeof contentRows>;

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
