import type { Actor } from "@/lib/auth/actor";
import type { Role } from "@/lib/database/generated/enums";

type Asker = Pick<Actor, "role">;

const readers: readonly Role[] = ["intake", "lawyer", "partner", "administrator"];
const lawyers: readonly Role[] = ["lawyer", "partner"];

/** Who sees the firm's figures. */
export function maySeeDashboard(actor: Asker): boolean {
  return readers.includes(actor.role);
}

/** Who sees counts as they are; for others those under five are withheld. */
export function maySeeSmallCounts(actor: Asker): boolean {
  return lawyers.includes(actor.role);
}

/** Who takes the figures of a chart away as a file. */
export function mayDownloadFigures(actor: Asker): boolean {
  return lawyers.includes(actor.role);
}
