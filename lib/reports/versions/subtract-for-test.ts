import { determined, type Knowledge, knowledgeOf } from "../attack-for-test";
import type { MonthlyReport } from "../monthly-report";

/** A count, or one that is printed nowhere, of which a reader knows what it was in one version and in another. */
export type KnownChange = { key: string; before: number; after: number };

type Terms = readonly (readonly [key: string, factor: number])[];

/**
 * For tests: every change that a reader of two versions of a month can work out, by solving all relations within each
 * and subtracting; of counts, and of those that are printed nowhere but follow, such as who has a connection to Canada
 * but not of that kind. The month's total is left out, and whatever is and was all of it.
 */
export function knownChanges(earlier: MonthlyReport, later: MonthlyReport): KnownChange[] {
  const [old, now] = [versionOf(earlier, later), versionOf(later, earlier)];
  return changesIn(valuesOf(old), valuesOf(now), `${later.month} total`);
}

/**
 * For tests: the same of a reader who supposes that inquiries were only added, none corrected or removed: then no count
 * is smaller than it was, which ties what is not known of one version to what is not known of the other.
 */
export function knownAdditions(earlier: MonthlyReport, later: MonthlyReport): KnownChange[] {
  const [old, now] = [versionOf(earlier, later), versionOf(later, earlier)];
  const [before, after] = [valuesOf(old), valuesOf(now)];
  const both: Knowledge = { cells: new Map(), relations: [] };
  for (const [version, name] of [
    [old, "old"],
    [now, "now"],
  ] as const) {
    for (const [key, n] of version.cells) both.cells.set(`${name} ${key}`, n);
    for (const { terms, ...rest } of version.relations)
      both.relations.push({ ...rest, terms: terms.map(([key, factor]) => [`${name} ${key}`, factor]) });
  }
  for (const key of old.cells.keys()) {
    if (!now.cells.has(key) || (before.has(key) && after.has(key))) continue;
    both.cells.set(`added ${key}`, null);
    const terms = [
      [`now ${key}`, 1],
      [`old ${key}`, -1],
      [`added ${key}`, -1],
    ] as const;
    both.relations.push({ terms, comes: "to", number: 0 });
  }
  const isRest = (key: string) => key.startsWith("added ") || old.rests.has(key.slice("old ".length));
  const added = determined(
    both,
    (key) => (isRest(key) ? 0 : 1),
    (key) => key.startsWith("added "),
  );
  const alone = [...added].map(([key, n]) => ({ key, before: 0, after: n }));
  return [...alone, ...changesIn(before, after, `${later.month} total`)];
}

type Values = ReadonlyMap<string, number>;

function changesIn(before: Values, after: Values, total: string): KnownChange[] {
  return [...after].flatMap(([key, n]) => {
    const old = before.get(key);
    const isAll = n === after.get(total) && old === before.get(total);
    return old === undefined || isAll || key === total ? [] : [{ key, before: old, after: n }];
  });
}

type Version = Knowledge & { rests: ReadonlyMap<string, Terms> };

/** What is told in a version; `other` has rows that this one does not have because nobody was in them. */
function versionOf(report: MonthlyReport, other: MonthlyReport): Version {
  const known = knowledgeOf([{ ...report, months: [], comparisons: [] }]);
  for (const key of knowledgeOf([{ ...other, months: [], comparisons: [] }]).cells.keys())
    if (!known.cells.has(key) && isToldOf(key, report)) known.cells.set(key, 0);
  const rests = restsOf(known, report.month);
  for (const [rest, terms] of rests) {
    known.cells.set(rest, null);
    known.relations.push({ terms: [...terms, [rest, -1]], comes: "to", number: 0 });
  }
  return { ...known, rests };
}

/** What is shown, and what cannot be anything else. */
function valuesOf({ rests, ...known }: Version): Values {
  const shown = [...known.cells].flatMap(([key, n]): [string, number][] => (n === null ? [] : [[key, n]]));
  return new Map([...shown, ...determined(known, (key) => (rests.has(key) ? 0 : 1))]);
}

function isToldOf(key: string, { breakdown, halfYear }: MonthlyReport): boolean {
  return key.startsWith("half-year") ? halfYear.groups.length > 0 : breakdown !== null;
}

type Add = (...terms: Terms) => void;

/** What a reader gets by taking one count off another, by what the tables mean. */
function restsOf({ cells }: Knowledge, month: string): Map<string, Terms> {
  const rests = new Map<string, Terms>();
  const add: Add = (...terms) => {
    if (terms.every(([key]) => cells.has(key)))
      rests.set(terms.map(([key, factor]) => `${factor < 0 ? "less " : ""}${key}`).join(" "), terms);
  };
  const named = (beginning: string) => [...cells.keys()].filter((key) => key.startsWith(beginning));
  const of = (name: string) => `${month} ${name}`;
  addWithout(add, of("connections yes"), named(of("kinds ")));
  addWithout(add, of("given"), ["politics", "religion", "work", "study"].map(of));
  addStops(add, [of("total"), ...named(of("step "))]);
  addCitizenships(add, of("total"), named(of("citizenships ")));
  const halves = named("half-year to ").map((key) => key.slice(0, "half-year to 2016-06-30".length));
  for (const half of new Set(halves)) addHalfYear(add, half, named);
  return rests;
}

function addCitizenships(add: Add, total: string, keys: readonly string[]) {
  const named = keys.filter((key) => !key.endsWith(" null"));
  const unknown: Terms = keys.filter((key) => key.endsWith(" null")).map((key) => [key, -1]);
  addWithout(add, total, named);
  add([total, 1], ...unknown);
  for (const key of named) add([total, 1], ...unknown, [key, -1]);
  // Who has several is counted as often.
  add(...named.map((key) => [key, 1] as const), [total, -1], ...unknown.map(([key]) => [key, 1] as const));
}

function addHalfYear(add: Add, half: string, named: (beginning: string) => string[]) {
  for (const n of named(`${half} n `)) add([n, 1], [n.replace(" n ", " retained "), -1]);
  const isKind = (key: string) => !/ (yes|no|unknown)$/.test(key);
  for (const what of ["n", "retained"])
    addWithout(add, `${half} ${what} yes`, named(`${half} ${what} `).filter(isKind));
  addStops(add, named(`${half} step `));
}

function addStops(add: Add, steps: readonly string[]) {
  steps.forEach((step, place) => {
    addWithout(add, step, steps.slice(place + 1));
  });
}

function addWithout(add: Add, whole: string, parts: readonly string[]) {
  for (const part of parts) add([whole, 1], [part, -1]);
}
