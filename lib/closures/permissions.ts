import type { Actor } from "@/lib/auth/actor";
import type { Role } from "@/lib/database/generated/enums";

const closers: readonly Role[] = ["intake", "lawyer", "partner"];
const reopeners: readonly Role[] = ["lawyer", "partner"];

/** Who closes the inquiries that they see in full. */
export function mayCloseInquiries(actor: Pick<Actor, "role">): boolean {
  return closers.includes(actor.role);
}

/** Who reopens one; of a closed inquiry intake sees no more than an outline. */
export function mayReopenInquiries(actor: Pick<Actor, "role">): boolean {
  return reopeners.includes(actor.role);
}
