import { stageOrder, type ValueCount } from "@/lib/dashboard/dashboard-counts";
import type { Sum } from "@/lib/suppression/sums";
import type { MonthlyCounts, ReportDimension } from "./monthly-counts";

/** The dimensions whose parts simply add up to the month's inquiries. */
const plainDimensions = ["office", "lawyer", "staff", "channel", "source", "connection", "country"] as const;

/** Counts by name, the sums between them, and which of them no reader is told. */
type System = { counts: Map<string, number>; sums: Sum[]; unprinted: Set<string> };

/** The name of a count of a report, by which it is withheld or shown. */
export function countKey(kind: string, value: string | null): string {
  return `${kind}:${value ?? ""}`;
}

/** How many reached each step or went further, in order. */
export function stepCounts(stages: readonly ValueCount[]): number[] {
  const reached = (stage: string) => stages.find(({ value }) => value === stage)?.n ?? 0;
  return stageOrder.map((_, place) =>
    stageOrder.slice(place).reduce((sum, stage) => sum + reached(stage), 0),
  );
}

/**
 * All counts of a report in one system with all sums that hold between them, so that nothing withheld in one table can be
 * worked out from another. It includes counts that are not printed but follow by subtraction: those without a
 * motivation or a kind of connection, and those who stopped at a step.
 */
export function reportSums(month: MonthlyCounts): System {
  const system: System = { counts: new Map([["total", month.total]]), sums: [], unprinted: new Set() };
  for (const dimension of plainDimensions) addParts(system, "total", dimension, month);
  addParts(system, countKey("country", "US"), "state", month);
  addAnswers(system, month);
  addSteps(system, month);
  addCitizenships(system, month);
  for (const { value, n } of month.kinds) addShare(system, countKey("connection", "yes"), "kind", value, n);
  for (const { id, n } of month.motivations) {
    addShare(system, countKey("answer", "given"), "motivation", id, n);
  }
  return system;
}

function addParts(
  { counts, sums }: System,
  total: string,
  dimension: ReportDimension,
  { parts }: MonthlyCounts,
) {
  for (const { value, n } of parts[dimension]) counts.set(countKey(dimension, value), n);
  const keys = parts[dimension].map(({ value }) => countKey(dimension, value));
  if (keys.length > 0) sums.push({ total, parts: keys });
}

/** Whoever was asked gave a reason or declined to. */
function addAnswers({ counts, sums }: System, { parts }: MonthlyCounts) {
  const [given = 0, declined = 0, notAsked = 0] = ["given", "declined", "not_asked"].map(
    (answer) => parts.answer.find(({ value }) => value === answer)?.n ?? 0,
  );
  counts.set("answer:given", given).set("answer:declined", declined).set("answer:not_asked", notAsked);
  counts.set("asked", given + declined);
  sums.push(
    { total: "asked", parts: ["answer:given", "answer:declined"] },
    { total: "total", parts: ["asked", "answer:not_asked"] },
  );
}

/**
 * Whoever reached a step stopped before a later one or reached that too: this holds between any two steps, for a step
 * between them may be withheld. Clients are those who retained the firm.
 */
function addSteps(system: System, { parts, total }: MonthlyCounts) {
  const { counts, sums } = system;
  const reached = stepCounts(parts.stage);
  const steps = stageOrder.map((stage, place) => ({
    key: place === 0 ? "total" : countKey("step", stage),
    n: reached[place] ?? 0,
  }));
  // Those who stopped come before the steps, because exposed counts are covered from the last one on: it is by other steps
  // that those who stopped are covered.
  steps.forEach((step, place) => {
    for (const later of steps.slice(place + 1)) addStopped(system, step, later);
  });
  for (const { key, n } of steps) counts.set(key, n);
  const outcome = (value: string) => parts.outcome.find((part) => part.value === value)?.n ?? 0;
  counts.set("outcome:open", outcome("open")).set("outcome:closed", outcome("closed"));
  if (total > 0) sums.push({ total: "total", parts: ["step:retained", "outcome:open", "outcome:closed"] });
}

type Step = { key: string; n: number };

function addStopped({ counts, sums, unprinted }: System, step: Step, later: Step) {
  const stopped = countKey(`stopped before ${later.key}`, step.key);
  counts.set(stopped, step.n - later.n);
  unprinted.add(stopped);
  sums.push({ total: step.key, parts: [stopped, later.key] });
}

/**
 * Whoever has several citizenships is counted under each. Without the count of these repetitions, which no reader is
 * told, the citizenships of callers who have one each would add up to all of them.
 */
function addCitizenships(system: System, { citizenships, total }: MonthlyCounts) {
  const { counts, sums, unprinted } = system;
  for (const { value, n } of citizenships) addShare(system, "total", "citizenship", value, n);
  if (citizenships.length === 0) return;
  const repeated = citizenships.reduce((sum, { n }) => sum + n, 0) - total;
  counts.set("repeated citizenships", repeated).set("citizenships", total + repeated);
  unprinted.add("repeated citizenships").add("citizenships");
  const parts = citizenships.map(({ value }) => countKey("citizenship", value));
  sums.push(
    { total: "citizenships", parts },
    { total: "citizenships", parts: ["total", "repeated citizenships"] },
  );
}

/** A part that may overlap with others, and the rest of its whole, which follows from it. */
function addShare(
  { counts, sums, unprinted }: System,
  whole: string,
  kind: string,
  value: string | null,
  n: number,
) {
  const key = countKey(kind, value);
  const rest = countKey(`not ${kind}`, value);
  counts.set(rest, (counts.get(whole) ?? 0) - n).set(key, n);
  unprinted.add(rest);
  sums.push({ total: whole, parts: [key, rest] });
}
