import type { Actor } from "@/lib/auth/actor";
import type { Database } from "@/lib/database/client";
import type { Channel, Locale } from "@/lib/database/generated/enums";
import { newId } from "@/lib/database/new-id";

type Consent = { inquiryId: string; callerId: string; language: Locale | null; channel: Channel };

/** Records that the caller was told the purpose and agreed, in the wording now in force. */
export async function recordConsent(db: Database, actor: Actor, consent: Consent): Promise<void> {
  const { inquiryId, callerId, channel } = consent;
  const language = consent.language ?? actor.language;
  await db.$executeRaw`
    INSERT INTO consent_record (id, caller_id, inquiry_id, wording_version, language, channel, recorded_by)
    SELECT ${newId()}::uuid, ${callerId}::uuid, ${inquiryId}::uuid, max(version), ${language}::locale,
      ${channel}::channel, ${actor.staffId}::uuid FROM consent_wording`;
}
