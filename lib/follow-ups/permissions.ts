import type { Actor } from "@/lib/auth/actor";
import type { Role } from "@/lib/database/generated/enums";

const keepers: readonly Role[] = ["intake", "lawyer", "partner"];

/** Who sets a day to call back, and says that it was done. */
export function mayKeepFollowUps(actor: Pick<Actor, "role">): boolean {
  return keepers.includes(actor.role);
}
