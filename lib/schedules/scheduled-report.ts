import type { OwnReport } from "@/lib/own-reports/own-report";
import { type Audience, audiences } from "@/lib/reports/audience";

/** What a schedule sends, as its form names it: the monthly report by its readers, an own report by its id. */
export type ReportChoice = string;

/** An own report as far as a schedule asks: what it is, and what decides who reads it. */
export type SentOwnReport = Pick<OwnReport, "name" | "unit" | "readers"> & {
  madeBy: { id: string };
  filter: Pick<OwnReport["filter"], "lawyer">;
};

/** What a schedule sends, as it stands at this moment; of an own report that was removed, nothing. */
export type SentReport =
  | { kind: "monthly"; audience: Audience }
  | { kind: "own"; report: SentOwnReport | null };

/** Of a schedule's row, what says what it sends. */
export const sentColumns = {
  kind: true,
  audience: true,
  ownReport: { select: { name: true, unit: true, readers: true, madeById: true, lawyerId: true } },
} as const;

type SentRow = {
  kind: string;
  audience: string;
  ownReport:
    | (Omit<SentOwnReport, "madeBy" | "filter"> & { madeById: string; lawyerId: string | null })
    | null;
};

/** What the schedule of this row sends. */
export function sentOf({ kind, audience, ownReport }: SentRow): SentReport {
  if (kind === "monthly") return { kind, audience: audienceChosen(audience) ?? "inside" };
  if (!ownReport) return { kind: "own", report: null };
  const { madeById, lawyerId, ...report } = ownReport;
  return { kind: "own", report: { ...report, madeBy: { id: madeById }, filter: { lawyer: lawyerId } } };
}

/** For whom the chosen monthly report is; null where an own report is chosen. */
export function audienceChosen(choice: ReportChoice): Audience | null {
  return audiences.find((audience) => audience === choice) ?? null;
}

/** A choice as a schedule's row keeps it. An own report is for readers inside the firm. */
export function columnsOf(choice: ReportChoice) {
  const audience = audienceChosen(choice);
  return audience
    ? { kind: "monthly", audience, ownReportId: null }
    : { kind: "own", audience: "inside", ownReportId: choice };
}

/** The choice that a schedule's row keeps; "" once its report was removed. */
export function choiceOf(row: { kind: string; audience: string; ownReportId: string | null }): ReportChoice {
  return row.kind === "own" ? (row.ownReportId ?? "") : row.audience;
}

/** How long a span a schedule reports: an own report says it, the monthly one is of a month. */
export function unitOf(sent: SentReport): OwnReport["unit"] {
  return sent.kind === "own" && sent.report ? sent.report.unit : "month";
}
