import type { Database } from "@/lib/database/client";
import { seal } from "@/lib/encryption/seal";

/** What happened, to what. `detail` holds facts without personal text; `personal` is sealed with the person's key. */
export type AuditEvent = {
  staffId: string | null;
  /** The office's verb, such as "inquiry.log". */
  action: string;
  objectType: string;
  objectId: string;
  detail?: Record<string, unknown>;
  personal?: { callerId: string; key: Uint8Array; text: Record<string, unknown> };
};

/**
 * Appends an entry to the chain, in the transaction of the write that it tells of. Call it last: the chain's lock is
 * held from here to the commit.
 */
export async function appendAuditEntry(db: Database, event: AuditEvent): Promise<void> {
  const { personal } = event;
  const sealed = personal
    ? seal(personal.key, `audit:${event.objectId}`, JSON.stringify(personal.text))
    : null;
  await db.$queryRaw`
    SELECT append_audit_entry(
      ${event.staffId}::uuid, ${event.action}, ${event.objectType}, ${event.objectId},
      ${JSON.stringify(event.detail ?? {})}::jsonb, ${sealed}::bytea, ${personal?.callerId ?? null}::uuid)::text`;
}
