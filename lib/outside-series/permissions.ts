import type { Actor } from "@/lib/auth/actor";
import type { Role } from "@/lib/database/generated/enums";

type Asker = Pick<Actor, "role">;

const readers: readonly Role[] = ["intake", "lawyer", "partner", "administrator"];
const exporters: readonly Role[] = ["lawyer", "partner", "administrator"];
const keepers: readonly Role[] = ["partner", "administrator"];

/** Who sees the outside series: they are public figures. */
export function mayReadOutsideSeries(actor: Asker): boolean {
  return readers.includes(actor.role);
}

/** Who takes figures out of the house as files. */
export function mayExportOutsideSeries(actor: Asker): boolean {
  return exporters.includes(actor.role);
}

/** Who adds series and uploads files to them. */
export function mayKeepOutsideSeries(actor: Asker): boolean {
  return keepers.includes(actor.role);
}
