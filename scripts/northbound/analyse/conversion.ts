import { newcombeDifference } from "@/lib/statistics/newcombe-difference";
import { refuse } from "@/lib/statistics/refusal";
import { type ShareCount, wilsonInterval } from "@/lib/statistics/wilson-interval";
import type { Answer } from "./answer";
import { CannotAnalyse } from "./cannot-analyse";
import { rowsByGroup } from "./groups";
import { readFlag } from "./read-cells";
import type { GivenOptions, KnownOptions } from "./read-options";
import { readTable } from "./read-table";
import { type CommandRefusal, refusalSentence } from "./refusal-sentence";
import { figure, interval, textTable } from "./text-table";

export const conversionOptions: KnownOptions = {
  required: ["csv", "converted", "group"],
  optional: [],
  switches: ["force", "json"],
};

const LEAST_PEOPLE = 20;
const LEAST_CONVERSIONS = 5;

interface Group extends ShareCount {
  readonly name: string;
}

/** M7's shares: what part of each group was converted, and how the groups differ. */
export function analyseConversion(options: GivenOptions): Answer {
  const [converted, group] = [options.value("converted"), options.value("group")];
  const table = readTable(options.value("csv"), [converted, group]);
  if (table.rows.length === 0)
    throw new CannotAnalyse("There are too few rows: the file has only its header.");
  const groups = [...rowsByGroup(table, group)].map(([name, rows]) => ({
    name,
    n: rows.length,
    successes: rows.filter((row) => readFlag(row, converted)).length,
  }));
  const refusal = groups.map(refuseGroup).find((one) => one !== null) ?? null;
  const forced = options.isOn("force");
  const about = { file: options.value("csv"), n: table.rows.length };
  if (refusal !== null && !forced) return { figures: about, lines: [], refusal, forced };
  const shares = groups.map(shareOf);
  const differences = pairsOf(groups).map(([first, second]) => differenceOf(first, second));
  return {
    figures: { ...about, groups: shares, differences },
    lines: linesOf(shares, differences),
    refusal,
    forced,
  };
}

function refuseGroup({ name, n, successes }: Group): CommandRefusal | null {
  const about = `Group "${name}"`;
  if (n < LEAST_PEOPLE) return refusalSentence(refuse("too-few-people", LEAST_PEOPLE, n), about);
  return successes < LEAST_CONVERSIONS
    ? refusalSentence(refuse("too-few-conversions", LEAST_CONVERSIONS, successes), about)
    : null;
}

function shareOf({ name, n, successes }: Group) {
  const found = wilsonInterval({ successes, n });
  // A group has at least the row that named it, so that a share there always is.
  const { share, lower, upper } = found.kind === "estimate" ? found : { share: 0, lower: 0, upper: 1 };
  return { name, n, converted: successes, share, lower, upper };
}

function pairsOf(groups: readonly Group[]): [Group, Group][] {
  return groups.flatMap((first, index) =>
    groups.slice(index + 1).map((second): [Group, Group] => [first, second]),
  );
}

/** The first group less the second; the ratio only where both have conversions enough. */
function differenceOf(first: Group, second: Group) {
  const found = newcombeDifference(first, second);
  const { difference, lower, upper } =
    found.kind === "estimate" ? found : { difference: 0, lower: -1, upper: 1 };
  const enough = Math.min(first.successes, second.successes) >= LEAST_CONVERSIONS;
  const ratio = enough ? first.successes / first.n / (second.successes / second.n) : null;
  return { first: first.name, second: second.name, difference, lower, upper, ratio };
}

function linesOf(
  shares: readonly ReturnType<typeof shareOf>[],
  differences: readonly ReturnType<typeof differenceOf>[],
): string[] {
  const groupRows = shares.map(({ name, n, converted, share, lower, upper }) => [
    name,
    String(n),
    String(converted),
    figure(share),
    interval(lower, upper),
  ]);
  const pairRows = differences.map(({ first, second, difference, lower, upper, ratio }) => [
    `${first} less ${second}`,
    figure(difference),
    interval(lower, upper),
    figure(ratio),
  ]);
  return [
    ...textTable(["group", "n", "converted", "share", "95 % interval (Wilson)"], groupRows),
    "",
    ...textTable(["difference", "share", "95 % interval (Newcombe 10)", "ratio"], pairRows),
  ];
}
