import type { Actor } from "@/lib/auth/actor";
import type { Role } from "@/lib/database/generated/enums";
import { type Audience, audiences, hasReportFor } from "./audience";
import type { ReportFilter } from "./report-filter";

type Asker = Pick<Actor, "role">;

const readers: readonly Role[] = ["lawyer", "partner"];

/** Who reads the monthly reports and takes them away as files. */
export function mayReadReports(actor: Asker): boolean {
  return readers.includes(actor.role);
}

/** Who decides what the firm tells the press. */
export function mayMakePressSheet(actor: Asker): boolean {
  return actor.role === "partner";
}

/** Who has reports for these readers. */
export function mayHaveReportFor(actor: Asker, audience: Audience): boolean {
  return audience === "press" ? mayMakePressSheet(actor) : mayReadReports(actor);
}

/** Who is told how many inquiries each lawyer has and each person of the staff took. */
export function mayReadStaffLoad(actor: Asker): boolean {
  return actor.role === "partner";
}

/** Whose inquiries one may ask for alone: partners anybody's, a lawyer their own. */
export function mayFilterBy(
  actor: Pick<Actor, "role" | "staffId">,
  { lawyer }: Pick<ReportFilter, "lawyer">,
): boolean {
  return !lawyer || mayReadStaffLoad(actor) || lawyer === actor.staffId;
}

/** Who publishes the report of a month, so that it is kept as it was. */
export function mayPublishReports(actor: Asker): boolean {
  return actor.role === "partner";
}

/** For whom someone may have the report of a month. */
export function audiencesFor(actor: Asker, month: { isOver: boolean }): Audience[] {
  return audiences.filter((audience) => hasReportFor(audience, month) && mayHaveReportFor(actor, audience));
}
