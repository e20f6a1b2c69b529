import type { Actor } from "@/lib/auth/actor";
import type { Role } from "@/lib/database/generated/enums";

const keepers: readonly Role[] = ["lawyer", "partner"];

/** Who records that an application was filed, and what was decided. */
export function mayKeepApplications(actor: Pick<Actor, "role">): boolean {
  return keepers.includes(actor.role);
}
