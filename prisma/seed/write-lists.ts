import type { ClientBase } from "pg";
import { newId } from "@/lib/database/new-id";
import { firstConsentWording } from "./consent-wording";
import type { ReferenceIds } from "./contact-rows";
import { defaultMotivations, type MotivationKey } from "./default-motivations";
import { defaultReferralSources, type ReferralSourceKey } from "./default-referral-sources";
import { insertRows } from "./insert-rows";

/** Ids to give to the entries, where they must be known beforehand. */
export type ListIds = {
  motivations: Readonly<Partial<Record<MotivationKey, string>>>;
  referralSources: Readonly<Partial<Record<ReferralSourceKey, string>>>;
};

/** The lists that every firm begins with: motivations, referral sources, and the words in which consent is asked. */
export async function writeLists(client: ClientBase, given?: ListIds): Promise<ReferenceIds> {
  const motivations = defaultMotivations.map((entry, index) => {
    return { id: given?.motivations[entry.key] ?? newId(), ...entry, position: index + 1 };
  });
  const sources = defaultReferralSources.map((entry, index) => {
    return { id: given?.referralSources[entry.key] ?? newId(), ...entry, position: index + 1 };
  });
  await insertRows(client, "motivation", motivations);
  await insertRows(client, "referral_source", sources);
  await insertRows(client, "consent_wording", [firstConsentWording]);
  return {
    motivations: new Map(motivations.map(({ key, id }) => [key, id])),
    referralSources: new Map(sources.map(({ key, id }) => [key, id])),
  };
}
