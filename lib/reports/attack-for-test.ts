import type { Shown } from "@/lib/dashboard/dashboard";
import { type Relation, solver } from "@/lib/suppression/bounds-for-test";
import { monthsOf } from "./half-year";
import type { MonthlyReport, ReportRow } from "./monthly-report";

/**
 * What a reader of reports knows: every cell, shown or withheld, and how cells hang together. Written down here from what
 * the tables mean, without the help of the code that withholds.
 */
export type Knowledge = { cells: Map<string, Shown>; relations: Relation[] };

type Terms = readonly (readonly [key: string, factor: number])[];

/** For tests: what is known from some reports together. */
export function knowledgeOf(reports: readonly MonthlyReport[]): Knowledge {
  const known: Knowledge = { cells: new Map(), relations: [] };
  for (const report of reports) {
    learnMonths(known, report);
    learnBreakdown(known, report);
  }
  for (const report of reports) learnHalfYear(known, report);
  return known;
}

/** For tests: the withheld cells of which these relations leave no more than one number. */
export function recoverable(known: Knowledge): string[] {
  // Whoever knows what "withheld" means knows that it is at least one.
  return [...determined(known, () => 1).keys()];
}

/** For tests: the cells (those wanted) that these relations leave one number, with it; each is as large as told at least. */
export function determined(
  { cells, relations }: Knowledge,
  leastOf: (key: string) => number,
  isWanted: (key: string) => boolean = () => true,
): Map<string, number> {
  const unknown = [...cells].flatMap(([key, n]) => (n === null ? [key] : []));
  const lines = relations.map(({ terms, comes, number }) => {
    const shown = terms.reduce((sum, [key, factor]) => sum + factor * (cells.get(key) ?? 0), 0);
    return { terms: terms.filter(([key]) => cells.get(key) === null), comes, number: number - shown };
  });
  const found = hangingTogether(unknown, lines).flatMap(([keys, some]) => {
    const bounds = solver(new Map(keys.map((key) => [key, leastOf(key)])), some);
    return keys.filter(isWanted).flatMap((key): [string, number][] => {
      const { least, most } = bounds(key);
      return Math.floor(most + 1e-6) <= Math.ceil(least - 1e-6) ? [[key, Math.round(least)]] : [];
    });
  });
  return new Map(found);
}

/** What no relation ties together is looked at one after the other. */
function hangingTogether(unknown: readonly string[], lines: readonly Relation[]): [string[], Relation[]][] {
  const groups: [Set<string>, Relation[]][] = unknown.map((key) => [new Set([key]), []]);
  for (const line of lines) {
    const tied = groups.filter(([keys]) => line.terms.some(([key]) => keys.has(key)));
    const [first] = tied;
    if (!first) continue;
    for (const other of tied.slice(1)) {
      for (const key of other[0]) first[0].add(key);
      first[1].push(...other[1]);
      groups.splice(groups.indexOf(other), 1);
    }
    first[1].push(line);
  }
  return groups.map(([keys, some]) => [[...keys], some]);
}

function learn({ relations }: Knowledge, terms: Terms, comes: Relation["comes"] = "to") {
  relations.push({ terms, comes, number: 0 });
}

const minus = (keys: readonly string[]): Terms => keys.map((key) => [key, -1] as const);

function learnMonths({ cells }: Knowledge, report: MonthlyReport) {
  cells.set(`${report.month} total`, report.total);
  for (const { month, n } of report.months) cells.set(`${month} total`, n);
  if (!report.isOver) return;
  for (const { month, n } of report.comparisons) cells.set(`${month} total`, n);
}

function learnBreakdown(known: Knowledge, { month, breakdown, audience }: MonthlyReport) {
  if (!breakdown) return;
  const { cells } = known;
  const total = `${month} total`;
  const rows = (list: string, of: readonly ReportRow[]) =>
    of.map(({ value, n }) => {
      const key = `${month} ${list} ${value}`;
      cells.set(key, n);
      return key;
    });
  const { offices, lawyers, staff, channels, sources, connections, countries } = breakdown;
  const lists = { offices, lawyers, staff, channels, sources, connections, countries };
  for (const [list, of] of Object.entries(lists)) {
    const keys = rows(list, of);
    if (keys.length > 0) learn(known, [[total, 1], ...minus(keys)]);
  }
  const states = rows("states", breakdown.states);
  if (states.length > 0) learn(known, [[`${month} countries US`, 1], ...minus(states)]);
  for (const kind of rows("kinds", breakdown.kinds)) {
    learn(
      known,
      [
        [`${month} connections yes`, 1],
        [kind, -1],
      ],
      "at least to",
    );
  }
  learnCitizenships(known, total, rows("citizenships", breakdown.citizenships));
  learnAnswers(known, month, breakdown, audience === "inside");
  learnSteps(known, month, breakdown);
}

/** Whose citizenship is known has one at least. */
function learnCitizenships(known: Knowledge, total: string, keys: readonly string[]) {
  const named = keys.filter((key) => !key.endsWith(" null"));
  const unknown = keys.filter((key) => key.endsWith(" null"));
  for (const key of named) learn(known, [[total, 1], ...minus(unknown), [key, -1]], "at least to");
  if (keys.length > 0) learn(known, [[total, 1], ...minus(keys)], "at most to");
}

type Breakdown = NonNullable<MonthlyReport["breakdown"]>;

/** Whoever gave a reason gave one at least, of those that are all told inside the firm. */
function learnAnswers(known: Knowledge, month: string, breakdown: Breakdown, allAreTold: boolean) {
  const { cells } = known;
  const { answers, asked, motivations } = breakdown;
  const key = (name: string) => `${month} ${name}`;
  for (const [answer, n] of Object.entries({ ...answers, asked })) cells.set(key(answer), n);
  learn(known, [[key("asked"), 1], ...minus([key("given"), key("declined")])]);
  learn(known, [[key("total"), 1], ...minus([key("asked"), key("not_asked")])]);
  const named = motivations.map(({ id, n }) => {
    cells.set(key(id), n);
    return key(id);
  });
  for (const one of named)
    learn(
      known,
      [
        [key("given"), 1],
        [one, -1],
      ],
      "at least to",
    );
  if (allAreTold) learn(known, [[key("given"), 1], ...minus(named)], "at most to");
}

function learnSteps(known: Knowledge, month: string, { steps, outcome }: Breakdown) {
  const { cells } = known;
  const key = (stage: string) => (stage === "inquiry" ? `${month} total` : `${month} step ${stage}`);
  for (const { stage, n } of steps.slice(1)) cells.set(key(stage), n);
  cells.set(`${month} open`, outcome.open).set(`${month} closed`, outcome.closed);
  learnOrder(
    known,
    steps.map(({ stage }) => key(stage)),
  );
  learn(known, [[key("inquiry"), 1], ...minus([key("retained"), `${month} open`, `${month} closed`])]);
}

function learnOrder(known: Knowledge, keys: readonly string[]) {
  keys.slice(1).forEach((later, place) => {
    learn(
      known,
      [
        [keys[place] ?? "", 1],
        [later, -1],
      ],
      "at least to",
    );
  });
}

/** The half-year is the sum of its months, whose own reports may be known; what they do not tell is unknown. */
function learnHalfYear(known: Knowledge, { halfYear }: MonthlyReport) {
  const { cells } = known;
  const { period, groups, steps } = halfYear;
  const half = `half-year to ${period.to}`;
  const key = (what: string, group: string) => `${half} ${what} ${group}`;
  if (cells.has(key("n", "yes"))) return;
  for (const { stage, n } of steps) cells.set(key("step", stage), n);
  learnOrder(
    known,
    steps.map(({ stage }) => key("step", stage)),
  );
  for (const { group, n, retained } of groups) {
    cells.set(key("n", group), n).set(key("retained", group), retained);
    learn(
      known,
      [
        [key("n", group), 1],
        [key("retained", group), -1],
      ],
      "at least to",
    );
  }
  const answers = groups.map(({ group }) => group).filter((one) => ["yes", "no", "unknown"].includes(one));
  for (const { group } of groups) {
    if (!answers.includes(group)) {
      learn(
        known,
        [
          [key("n", "yes"), 1],
          [key("n", group), -1],
        ],
        "at least to",
      );
      learn(
        known,
        [
          [key("retained", "yes"), 1],
          [key("retained", group), -1],
        ],
        "at least to",
      );
    }
    const list = answers.includes(group) ? "connections" : "kinds";
    addUp(
      known,
      key("n", group),
      monthsOf(period).map((month) => `${month} ${list} ${group}`),
    );
  }
  if (steps.length === 0) return;
  learn(known, [[key("step", "inquiry"), 1], ...minus(answers.map((group) => key("n", group)))]);
  learn(known, [[key("step", "retained"), 1], ...minus(answers.map((group) => key("retained", group)))]);
  addUp(
    known,
    key("step", "inquiry"),
    monthsOf(period).map((month) => `${month} total`),
  );
}

/** Of a month that is not broken down there are some or none; of one that is, whatever it does not name is none. */
function addUp({ cells, relations }: Knowledge, whole: string, keys: readonly string[]) {
  const isOpen = (key: string) => !cells.has(key) && !cells.has(`${key.slice(0, 7)} open`);
  const told = keys.filter((key) => cells.has(key));
  learn({ cells, relations }, [[whole, 1], ...minus(told)], keys.some(isOpen) ? "at least to" : "to");
}
