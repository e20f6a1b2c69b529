import { createHash } from "node:crypto";
import { validate } from "uuid";
import type { Actor } from "@/lib/auth/actor";
import { type Database, database } from "@/lib/database/client";

/** What an earlier submission of the same form made, and whether its answers were the same. */
export type EarlierSubmission = { id: string; sameBody: boolean };

/**
 * Claims a form's key for this transaction: null the first time, afterwards what the first submission made. A retry
 * that arrives while the first is still at work waits for its outcome.
 */
export async function claimForm(
  db: Database,
  actor: Actor,
  key: string,
  input: unknown,
  resultId: string,
): Promise<EarlierSubmission | null> {
  const bodyDigest = new Uint8Array(createHash("sha256").update(JSON.stringify(input)).digest());
  const claimed = await db.$executeRaw`
    INSERT INTO idempotency_key (staff_id, key, body_digest, result_id)
    VALUES (${actor.staffId}::uuid, ${key}::uuid, ${bodyDigest}, ${resultId}::uuid) ON CONFLICT DO NOTHING`;
  if (claimed === 1) return null;
  const where = { staffId_key: { staffId: actor.staffId, key } };
  const first = await db.idempotencyKey.findUniqueOrThrow({ where });
  return { id: first.resultId, sameBody: Buffer.from(first.bodyDigest).equals(bodyDigest) };
}

/** Gives the key back, for a form that turns out to need another look. */
export async function releaseForm(db: Database, actor: Actor, key: string): Promise<void> {
  await db.idempotencyKey.delete({ where: { staffId_key: { staffId: actor.staffId, key } } });
}

/** What this person's form with this id has already made, if anything: for whoever comes back to it. */
export async function findMadeBy(actor: Actor, key: string): Promise<string | null> {
  if (!validate(key)) return null;
  const where = { staffId_key: { staffId: actor.staffId, key } };
  return (await database().idempotencyKey.findUnique({ where }))?.resultId ?? null;
}
