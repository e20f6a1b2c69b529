import type { Actor } from "@/lib/auth/actor";
import type { Role } from "@/lib/database/generated/enums";

type Asker = Pick<Actor, "role">;

const readers: readonly Role[] = ["lawyer", "partner"];

/** Who sees what moves the firm's inquiries, and may take its input away as a file. */
export function maySeeTrends(actor: Asker): boolean {
  return readers.includes(actor.role);
}
