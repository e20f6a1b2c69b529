import type { Actor } from "@/lib/auth/actor";
import { Prisma } from "@/lib/database/generated/client";
import type { Role } from "@/lib/database/generated/enums";
import { maySeeSensitiveCounts } from "@/lib/inquiries/permissions";
import type { ExportField } from "./export-field";

type Asker = Pick<Actor, "role" | "officeId" | "staffId">;

const exporters: readonly Role[] = ["lawyer", "partner"];

/** Who takes inquiries out of the house one by one. */
export function mayExport(actor: Asker): boolean {
  return exporters.includes(actor.role);
}

/** Who reads in the register what others exported. */
export function mayReadRegister(actor: Asker): boolean {
  return actor.role === "partner";
}

/** Whether a field may be among those that this person exports. A field that is not named here is for nobody. */
export function mayExportField(actor: Asker, field: ExportField): boolean {
  if (!mayExport(actor)) return false;
  // Notes are open to exporters: what they export they see in full, and whoever sees an inquiry in full reads its note.
  return field === "sensitiveMotivations" ? maySeeSensitiveCounts(actor) : true;
}

/** SQL for the inquiries `i` that this person exports, of those seen in full: lawyers only those that they have. */
export function exportable(actor: Asker): Prisma.Sql {
  if (actor.role === "partner") return Prisma.sql`TRUE`;
  return actor.role === "lawyer" ? Prisma.sql`i.lawyer_id = ${actor.staffId}::uuid` : Prisma.sql`FALSE`;
}
