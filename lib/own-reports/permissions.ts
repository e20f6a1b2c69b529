import type { Actor } from "@/lib/auth/actor";
import { mayFilterBy, mayReadReports } from "@/lib/reports/permissions";
import type { OwnReport } from "./own-report";

type Asker = Pick<Actor, "role" | "staffId">;
type Asked = {
  madeBy: { id: string };
  readers: OwnReport["readers"];
  filter: Pick<OwnReport["filter"], "lawyer">;
};

/** Who puts reports of their own together: whoever reads the monthly ones. */
export function mayMakeOwnReports(actor: Pick<Actor, "role">): boolean {
  return mayReadReports(actor);
}

/** Its maker, and those it is shared with; nobody reads through it about whom they may not ask themselves. */
export function mayReadOwnReport(actor: Asker, report: Asked): boolean {
  return mayReadReports(actor) && mayFilterBy(actor, report.filter) && isReader(actor, report);
}

/** Its maker; of a shared one every partner, so that it outlives whoever made it. */
export function mayChangeOwnReport(actor: Asker, report: Asked): boolean {
  const isKeeper = actor.role === "partner" && report.readers !== "nobody";
  return mayReadOwnReport(actor, report) && (report.madeBy.id === actor.staffId || isKeeper);
}

function isReader(actor: Asker, { madeBy, readers }: Asked): boolean {
  if (madeBy.id === actor.staffId) return true;
  return readers === "lawyers" || (readers === "partners" && actor.role === "partner");
}
