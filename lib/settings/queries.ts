import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/database/client";

/** One's own signed-in browsers, the latest first. */
export async function listOwnSessions(actor: Actor) {
  return database().staffSession.findMany({
    where: { staffId: actor.staffId },
    orderBy: { lastSeenAt: "desc" },
    take: 20,
  });
}
