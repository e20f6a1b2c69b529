import type { Actor } from "@/lib/auth/actor";
import type { Database } from "@/lib/database/client";
import type { Channel, Locale } from "@/lib/database/generated/enums";
import { newId } from "@/lib/database/new-id";

type Consent = { inquiryId: string; callerId: string; language: Locale | null; channel: Channel };

/** Records that the caller was told the purpose and agreed, in the wording now in force. */
export async function recordConsent(db: Database, actor: Actor, consent: Consent): Promise<void> {
  const { version } = await db.consentWording.findFirstOrThrow({
    orderBy: { version: "desc" },
    select: { version: true },
  });
  const language = consent.language ?? actor.language;
  const data = { id: newId(), ...consent, language, wordingVersion: version, recordedBy: actor.staffId };
  await db.consentRecord.create({ data, select: { id: true } });
}
