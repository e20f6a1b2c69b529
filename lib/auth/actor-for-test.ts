import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import type { Actor } from "./actor";
import { findActor } from "./session";

/** For database tests: signs a person in the way the application does, by a session row that is then looked up. */
export async function actorForTest(staffId: string): Promise<Actor> {
  const id = newId();
  await database().staffSession.create({ data: { id, staffId } });
  const actor = await findActor(id);
  if (!actor) throw new Error(`No active staff ${staffId}`);
  return actor;
}
