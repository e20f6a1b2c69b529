import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { database } from "@/lib/database/client";
import { mayReadAuditLog } from "./permissions";

const pageSize = 50;
const entry = z.object({
  position: z.number(),
  at: z.date(),
  staffName: z.string().nullable(),
  action: z.string(),
  objectType: z.string(),
  objectId: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
export type AuditRow = z.infer<typeof entry>;

/** Who did what, newest first, fifty from below `before`. Personal text stays sealed. */
export async function listAuditEntries(
  actor: Actor,
  before: number | null,
): Promise<{ entries: AuditRow[]; next: number | null }> {
  requireRight(mayReadAuditLog(actor));
  const rows = await database().$queryRaw`
    SELECT a.position::float8 AS position, a.at, s.name AS "staffName", a.action, a.object_type AS "objectType",
      a.object_id AS "objectId", a.detail
    FROM audit_entry a LEFT JOIN staff s ON s.id = a.staff_id
    WHERE ${before}::bigint IS NULL OR a.position < ${before}::bigint
    ORDER BY a.position DESC LIMIT ${pageSize + 1}`;
  const entries = z.array(entry).parse(rows);
  const shown = entries.slice(0, pageSize);
  return { entries: shown, next: entries.length > pageSize ? (shown.at(-1)?.position ?? null) : null };
}

const verdict = z.object({ entries: z.number(), firstBroken: z.number().nullable() });
export type ChainVerdict = z.infer<typeof verdict>;

/** Recomputes the chain in the database: how many entries there are, and the first that does not fit. */
export async function verifyAuditChain(): Promise<ChainVerdict> {
  const rows = await database().$queryRaw<unknown[]>`
    SELECT count(*)::float8 AS entries, min(position) FILTER (WHERE NOT fits)::float8 AS "firstBroken" FROM (
      SELECT position,
        position = row_number() OVER w
          AND previous = coalesce(lag(hash) OVER w, '\\x'::bytea)
          AND hash = audit_hash(previous, position, at, staff_id, action, object_type, object_id, detail, sealed, caller_id) AS fits
      FROM audit_entry WINDOW w AS (ORDER BY position)) chain`;
  return verdict.parse(rows[0]);
}

/** The same, for those who may read the log. */
export async function checkAuditLog(actor: Actor): Promise<ChainVerdict> {
  requireRight(mayReadAuditLog(actor));
  return verifyAuditChain();
}
