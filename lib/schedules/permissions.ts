import type { Actor } from "@/lib/auth/actor";
import { mayReadOwnReport } from "@/lib/own-reports/permissions";
import { mayHaveReportFor, mayReadReports } from "@/lib/reports/permissions";
import type { SentReport } from "./scheduled-report";

type Asker = Pick<Actor, "role" | "staffId">;

/** Who has schedules at all: whoever reads reports. */
export function mayHaveSchedules(actor: Pick<Actor, "role">): boolean {
  return mayReadReports(actor);
}

/** Who decides to whom the monthly report is sent. */
export function mayScheduleMonthlyReports(actor: Pick<Actor, "role">): boolean {
  return actor.role === "partner";
}

/** Who may read what a schedule sends, and so be sent it. */
export function mayReceive(actor: Asker, sent: SentReport): boolean {
  if (sent.kind === "monthly") return mayHaveReportFor(actor, sent.audience);
  return sent.report !== null && mayReadOwnReport(actor, sent.report);
}

/**
 * Who makes such a schedule, sees it, changes it and answers for it: of the monthly report every partner; of an own
 * report its owner and every partner, if they may read the report. For others it does not exist.
 */
export function mayKeepSchedule(
  actor: Asker,
  { sent, ownerId }: { sent: SentReport; ownerId: string },
): boolean {
  if (sent.kind === "monthly") return mayScheduleMonthlyReports(actor);
  const isOwner = ownerId === actor.staffId;
  // Of a removed report nothing is left but what was sent, for its owner to look up.
  if (!sent.report) return isOwner && mayHaveSchedules(actor);
  return (isOwner || actor.role === "partner") && mayReadOwnReport(actor, sent.report);
}
