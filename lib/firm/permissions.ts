import type { Actor } from "@/lib/auth/actor";

/** Who adds offices, chooses the firm's mark and what mails may carry. */
export function mayManageFirm(actor: Pick<Actor, "role">): boolean {
  return actor.role === "administrator";
}
