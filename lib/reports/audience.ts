import { insideThreshold } from "@/lib/dashboard/withhold-small";

/** For whom a report is made: colleagues, readers who do not belong to the firm, or the press and through it everybody. */
export const audiences = ["inside", "outside", "press"] as const;
export type Audience = (typeof audiences)[number];

const thresholds: Record<Audience, number> = { inside: insideThreshold, outside: 10, press: 10 };

/** Counts under this are withheld from these readers. */
export function thresholdFor(audience: Audience): number {
  return thresholds[audience];
}

/** Whether a report for these readers leaves the firm: its files come from published versions alone. */
export function leavesTheFirm(audience: Audience): boolean {
  return audience !== "inside";
}

/** Who is told at least as much: whatever they are not told, these readers are not told either. */
export function widerThan(audience: Audience): Audience | null {
  return audience === "inside" ? null : "inside";
}

/** Whether a month has a report for these readers: what the press is told of a month must not change with its next day. */
export function hasReportFor(audience: Audience, { isOver }: { isOver: boolean }): boolean {
  return audience !== "press" || isOver;
}
