import type { Actor } from "@/lib/auth/actor";
import type { Role } from "@/lib/database/generated/enums";

type Asker = Pick<Actor, "role">;

const readers: readonly Role[] = ["intake", "lawyer", "partner", "administrator"];
const keepers: readonly Role[] = ["partner", "administrator"];

/** Who sees the list of events: they are public facts. */
export function mayReadPoliticalEvents(actor: Asker): boolean {
  return readers.includes(actor.role);
}

/** Who adds and edits events. An event changes every estimate that it competes with, so it is the partners' to keep. */
export function mayKeepPoliticalEvents(actor: Asker): boolean {
  return keepers.includes(actor.role);
}
