import { benjaminiHochberg } from "./benjamini-hochberg";
import {
  type ConversionComparison,
  compareConversion,
  conversionOf,
  type FollowedInquiry,
  type GroupConversion,
} from "./conversion-by-group";
import { equalSharesPValue } from "./equal-shares";
import { newcombeDifference, type ShareDifference } from "./newcombe-difference";
import type { Refusal } from "./refusal";

/** A group by the places of its people in the list of all. */
export interface PeopleOfGroup {
  readonly name: string;
  readonly places: readonly number[];
}

/** Groups that may share people, each held against the rest of those among whom it was looked for. */
export interface GroupFamily {
  readonly name: string;
  readonly among: readonly number[];
  readonly groups: readonly PeopleOfGroup[];
}

/** What is asked: everyone, the groups of which each belongs to one, and further groups. */
export interface ConversionQuestion {
  readonly people: readonly FollowedInquiry[];
  /** Disjoint; the first two are compared. */
  readonly groups: readonly PeopleOfGroup[];
  readonly families: readonly GroupFamily[];
}

/** How many came to which end. */
export interface EndCounts {
  readonly n: number;
  readonly retained: number;
  readonly declined: number;
}

/** What became of one group. */
export interface GroupResult extends EndCounts {
  readonly name: string;
  readonly conversion: GroupConversion | Refusal;
  /** By this day half of those who were retained had been; `null` if nobody was. */
  readonly retainedMedianDays: number | null;
}

/** A group against the others of its family. */
export type AgainstRest =
  | (ShareDifference & {
      readonly pValue: number;
      /** The p-value corrected for all groups of the family together. */
      readonly adjustedPValue: number;
    })
  | Refusal;

/** What became of everyone, by group. */
export interface ConversionAnalysis {
  readonly all: EndCounts;
  readonly groups: readonly GroupResult[];
  readonly comparison: ConversionComparison;
  readonly families: readonly {
    readonly name: string;
    readonly rows: readonly (GroupResult & { readonly rest: EndCounts; readonly againstRest: AgainstRest })[];
  }[];
}

/**
 * M7 for the whole page: shares, times and comparisons of all groups.
 *
 * Question: which inquiries were retained, how soon, and does a connection or a motivation go along with it?
 * Method: `conversionOf` for every group; `compareConversion` for the first two; within a family, each group against those of
 * the family without it: Newcombe's difference, and the p-values of the score test corrected by Benjamini-Hochberg.
 * Shapes: places count from 0 in `people`; results in the order given.
 * Assumptions: `people` holds only those followed for 90 days; those of the methods named.
 * Refuses: group by group, as `conversionOf`; a comparison with the rest where either side is refused.
 * Source: docs/statistics.md, M7.
 */
export function conversionAnalysis({ people, groups, families }: ConversionQuestion): ConversionAnalysis {
  const peopleAt = (places: readonly number[]) => places.flatMap((place) => people[place] ?? []);
  const [first = [], second = []] = groups.map(({ places }) => peopleAt(places));
  return {
    all: countEnds(people),
    groups: groups.map(({ name, places }) => resultOf(name, peopleAt(places))),
    comparison: compareConversion(first, second),
    families: families.map((family) => ({ name: family.name, rows: familyRows(family, peopleAt) })),
  };
}

/** How many of these came to which end. */
export function countEnds(people: readonly FollowedInquiry[]): EndCounts {
  const ended = (end: FollowedInquiry["end"]) => people.filter((one) => one.end === end).length;
  return { n: people.length, retained: ended("retained"), declined: ended("declined") };
}

function resultOf(name: string, people: readonly FollowedInquiry[]): GroupResult {
  const days = people.flatMap((one) => (one.end === "retained" ? [one.days] : [])).sort((a, b) => a - b);
  const middle = Math.ceil(days.length / 2) - 1;
  return {
    name,
    ...countEnds(people),
    conversion: conversionOf(people),
    retainedMedianDays: days[middle] ?? null,
  };
}

type PeopleAt = (places: readonly number[]) => FollowedInquiry[];

function familyRows({ among, groups }: GroupFamily, peopleAt: PeopleAt) {
  const rows = groups.map(({ name, places }) => {
    const own = new Set(places);
    const rest = peopleAt(among.filter((place) => !own.has(place)));
    return {
      ...resultOf(name, peopleAt(places)),
      rest: countEnds(rest),
      against: againstRest(peopleAt(places), rest),
    };
  });
  const adjusted = benjaminiHochberg(
    rows.flatMap(({ against }) => (against.kind === "estimate" ? [against.pValue] : [])),
  );
  return rows.map(({ against, ...row }) => ({
    ...row,
    againstRest: against.kind === "refused" ? against : { ...against, adjustedPValue: adjusted.shift() ?? 1 },
  }));
}

function againstRest(
  group: readonly FollowedInquiry[],
  rest: readonly FollowedInquiry[],
): (ShareDifference & { pValue: number }) | Refusal {
  const refused = [group, rest].map(conversionOf).find(({ kind }) => kind === "refused");
  if (refused?.kind === "refused") return refused;
  const [own, others] = [group, rest].map((people) => ({
    n: people.length,
    successes: countEnds(people).retained,
  }));
  const none = { n: 0, successes: 0 };
  const difference = newcombeDifference(own ?? none, others ?? none);
  if (difference.kind === "refused") return difference;
  return { ...difference, pValue: equalSharesPValue(own ?? none, others ?? none) };
}
