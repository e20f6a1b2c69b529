import type { Actor } from "@/lib/auth/actor";
import { findActor } from "@/lib/auth/session";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";

/** Signs in one person of the scratch firm. */
export async function actorForBenchmark(role: "intake" | "lawyer" | "partner"): Promise<Actor> {
  const staff = await database().staff.findFirstOrThrow({ where: { role }, orderBy: { id: "asc" } });
  const id = newId();
  await database().staffSession.create({ data: { id, staffId: staff.id } });
  const actor = await findActor(id);
  if (!actor) throw new Error(`No active ${role}`);
  return actor;
}
