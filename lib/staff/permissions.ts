import type { Actor } from "@/lib/auth/actor";

/** Who sees the list of staff. */
export function mayReadStaff(actor: Pick<Actor, "role">): boolean {
  return actor.role === "administrator" || actor.role === "partner";
}

/** Who invites, changes and deactivates staff. */
export function mayManageStaff(actor: Pick<Actor, "role">): boolean {
  return actor.role === "administrator";
}
