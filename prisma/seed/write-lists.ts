import type { Client } from "pg";
import { newId } from "@/lib/database/new-id";
import { firstConsentWording } from "./consent-wording";
import type { ReferenceIds } from "./contact-rows";
import { defaultMotivations } from "./default-motivations";
import { defaultReferralSources } from "./default-referral-sources";
import { insertRows } from "./insert-rows";

/** The lists that every firm begins with: motivations, referral sources, and the words in which consent is asked. */
export async function writeLists(client: Client): Promise<ReferenceIds> {
  const motivations = defaultMotivations.map((entry, index) => ({
    id: newId(),
    ...entry,
    position: index + 1,
  }));
  const sources = defaultReferralSources.map((entry, index) => ({
    id: newId(),
    ...entry,
    position: index + 1,
  }));
  await insertRows(client, "motivation", motivations);
  await insertRows(client, "referral_source", sources);
  await insertRows(client, "consent_wording", [firstConsentWording]);
  return {
    motivations: new Map(motivations.map(({ key, id }) => [key, id])),
    referralSources: new Map(sources.map(({ key, id }) => [key, id])),
  };
}
