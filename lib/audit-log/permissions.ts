import type { Actor } from "@/lib/auth/actor";

/** Who reads the audit log. Nobody changes it. */
export function mayReadAuditLog(actor: Pick<Actor, "role">): boolean {
  return actor.role === "administrator" || actor.role === "partner";
}
