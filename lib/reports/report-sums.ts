import { stageOrder, type ValueCount } from "@/lib/dashboard/dashboard-counts";
import type { CountSystem } from "./count-system";
import type { MonthlyCounts, ReportDimension } from "./monthly-counts";

/** The dimensions whose parts simply add up to the month's inquiries. */
const plainDimensions = ["office", "lawyer", "staff", "channel", "source", "connection", "country"] as const;

/** The name of a count of a report, by which it is withheld or shown. */
export function countKey(kind: string, value: string | null): string {
  return `${kind}:${value ?? ""}`;
}

/** The name of the rest of a whole without a part that may overlap with others. */
export function restKey(whole: string, kind: string, value: string | null): string {
  return countKey(`not ${kind} of ${whole}`, value);
}

/** The name of the rest of a count of a half-year without one that is part of it. */
export function withoutKey(whole: string, part: string): string {
  return `${whole} without ${part}`;
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
export function reportSums(month: MonthlyCounts): CountSystem {
  const system: CountSystem = { counts: new Map([["total", month.total]]), sums: [], unprinted: new Set() };
  for (const dimension of plainDimensions) addParts(system, "total", dimension, month.parts[dimension]);
  addParts(system, countKey("country", "US"), "state", month.parts.state);
  addAnswers(system, month);
  addSteps(system, month);
  addCitizenships(system, month);
  addKinds(system, month.kinds);
  addMotivations(system, month);
  return system;
}

/** The same of connections to Canada and their kinds alone, which later reports add up over a half-year. */
export function connectionSums(
  connections: readonly ValueCount[],
  kinds: readonly ValueCount[],
): CountSystem {
  const total = connections.reduce((sum, { n }) => sum + n, 0);
  const system: CountSystem = { counts: new Map([["total", total]]), sums: [], unprinted: new Set() };
  addParts(system, "total", "connection", connections);
  addKinds(system, kinds);
  return system;
}

function addKinds(system: CountSystem, kinds: readonly ValueCount[]) {
  for (const { value, n } of kinds) addShare(system, countKey("connection", "yes"), "kind", value, n);
}

/** Whoever gave a reason gave at least one. */
function addMotivations(system: CountSystem, { motivations }: MonthlyCounts) {
  const given = countKey("answer", "given");
  const parts = motivations.map(({ id, n }) => ({ value: id, n }));
  for (const { value, n } of parts) addShare(system, given, "motivation", value, n);
  addRepeated(system, given, "motivation", parts);
}

function addParts(
  { counts, sums }: CountSystem,
  total: string,
  dimension: ReportDimension,
  parts: readonly ValueCount[],
) {
  for (const { value, n } of parts) counts.set(countKey(dimension, value), n);
  const keys = parts.map(({ value }) => countKey(dimension, value));
  if (keys.length > 0) sums.push({ total, parts: keys });
}

/** Whoever was asked gave a reason or declined to. */
function addAnswers({ counts, sums }: CountSystem, { parts }: MonthlyCounts) {
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
function addSteps(system: CountSystem, { parts, total }: MonthlyCounts) {
  const { counts, sums } = system;
  const reached = stepCounts(parts.stage);
  const steps = stageOrder.map((stage, place) => ({
    key: place === 0 ? "total" : countKey("step", stage),
    n: reached[place] ?? 0,
  }));
  addStops(system, steps);
  const outcome = (value: string) => parts.outcome.find((part) => part.value === value)?.n ?? 0;
  counts.set("outcome:open", outcome("open")).set("outcome:closed", outcome("closed"));
  if (total > 0) sums.push({ total: "total", parts: ["step:retained", "outcome:open", "outcome:closed"] });
}

type Step = { key: string; n: number };

/** Steps of which each contains the later ones, with all who stopped between two of them. */
export function addStops(system: CountSystem, steps: readonly Step[]) {
  // Those who stopped come before the steps, because exposed counts are covered from the last one on: it is by other steps
  // that those who stopped are covered.
  steps.forEach((step, place) => {
    for (const later of steps.slice(place + 1)) addStopped(system, step, later);
  });
  for (const { key, n } of steps) system.counts.set(key, n);
}

function addStopped({ counts, sums, unprinted }: CountSystem, step: Step, later: Step) {
  const stopped = countKey(`stopped before ${later.key}`, step.key);
  counts.set(stopped, step.n - later.n);
  unprinted.add(stopped);
  sums.push({ total: step.key, parts: [stopped, later.key] });
}

/** Of callers whose citizenship is known, each has at least one. */
function addCitizenships(system: CountSystem, { citizenships, total }: MonthlyCounts) {
  const { counts, sums, unprinted } = system;
  if (citizenships.length === 0) return;
  const unknown = citizenships.find(({ value }) => value === null)?.n ?? 0;
  const known = citizenships.filter(({ value }) => value !== null);
  counts.set("known citizenship", total - unknown).set(countKey("citizenship", null), unknown);
  unprinted.add("known citizenship");
  sums.push({ total: "total", parts: ["known citizenship", countKey("citizenship", null)] });
  for (const { value, n } of known) {
    addShare(system, "known citizenship", "citizenship", value, n);
    addShare(system, "total", "citizenship", value, n);
  }
  addRepeated(system, "known citizenship", "citizenship", known);
}

/**
 * Parts that overlap add up to their whole and to what is counted more than once. No reader is told how much that is, but
 * every reader knows that it is not less than nothing: so the parts that are shown tell how small a withheld one can be.
 */
function addRepeated(
  { counts, sums, unprinted }: CountSystem,
  whole: string,
  kind: string,
  parts: readonly ValueCount[],
) {
  const all = parts.reduce((sum, { n }) => sum + n, 0);
  const named = `named ${kind}`;
  const repeated = `repeated ${kind}`;
  counts.set(repeated, all - (counts.get(whole) ?? 0)).set(named, all);
  unprinted.add(repeated).add(named);
  sums.push(
    { total: named, parts: parts.map(({ value }) => countKey(kind, value)) },
    { total: named, parts: [whole, repeated] },
  );
}

/** A part that may overlap with others, and the rest of its whole, which follows from it. */
function addShare(
  { counts, sums, unprinted }: CountSystem,
  whole: string,
  kind: string,
  value: string | null,
  n: number,
) {
  const key = countKey(kind, value);
  const rest = restKey(whole, kind, value);
  counts.set(rest, (counts.get(whole) ?? 0) - n).set(key, n);
  unprinted.add(rest);
  sums.push({ total: whole, parts: [key, rest] });
}
