import type { Actor } from "@/lib/auth/actor";
import type { Role } from "@/lib/database/generated/enums";

type Asker = Pick<Actor, "role">;

const readers: readonly Role[] = ["lawyer", "partner"];

/** Who reads the monthly reports and takes them away as files. */
export function mayReadReports(actor: Asker): boolean {
  return readers.includes(actor.role);
}

/** Who is told how many inquiries each lawyer has and each person of the staff took. */
export function mayReadStaffLoad(actor: Asker): boolean {
  return actor.role === "partner";
}

/** Who publishes the report of a month, so that it is kept as it was. */
export function mayPublishReports(actor: Asker): boolean {
  return actor.role === "partner";
}
