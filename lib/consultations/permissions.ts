import type { Actor } from "@/lib/auth/actor";
import type { Role } from "@/lib/database/generated/enums";

const keepers: readonly Role[] = ["intake", "lawyer", "partner"];

/** Who books consultations and records that they were held. */
export function mayKeepConsultations(actor: Pick<Actor, "role">): boolean {
  return keepers.includes(actor.role);
}
