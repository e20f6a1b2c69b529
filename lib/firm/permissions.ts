import type { Actor } from "@/lib/auth/actor";

/** Who adds offices. */
export function mayManageFirm(actor: Pick<Actor, "role">): boolean {
  return actor.role === "administrator";
}
