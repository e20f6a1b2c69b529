import type { Actor } from "@/lib/auth/actor";
import type { Role } from "@/lib/database/generated/enums";

type Asker = Pick<Actor, "role">;

const askers: readonly Role[] = ["lawyer", "partner"];

/** Who writes down a question, and so sees its answer. */
export function mayRegisterHypotheses(actor: Asker): boolean {
  return askers.includes(actor.role);
}

/** Who asks a registered question otherwise, after its answer was seen. */
export function mayChangeHypotheses(actor: Asker): boolean {
  return actor.role === "partner";
}
