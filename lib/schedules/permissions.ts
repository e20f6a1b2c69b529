import type { Actor } from "@/lib/auth/actor";

/** Who makes schedules, sees them and answers for them. */
export function mayKeepSchedules(actor: Pick<Actor, "role">): boolean {
  return actor.role === "partner";
}
