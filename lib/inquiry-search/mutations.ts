import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { mayWorkOnInquiries } from "@/lib/inquiries/permissions";

/**
 * Keeps what someone searches for, so that the address of the list carries an id and no personal data. One's searches
 * of more than a month ago go at the same time. It is no change of the firm's records: the audit log has no entry.
 */
export async function keepTextSearch(actor: Actor, text: string): Promise<string> {
  requireRight(mayWorkOnInquiries(actor));
  const id = newId();
  await database().$transaction(async (db) => {
    await db.$executeRaw`
      DELETE FROM text_search WHERE staff_id = ${actor.staffId}::uuid AND created_at < now() - interval '31 days'`;
    await db.textSearch.create({ data: { id, staffId: actor.staffId, text }, select: { id: true } });
  });
  return id;
}
