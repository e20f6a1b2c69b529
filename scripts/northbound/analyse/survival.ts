import { type FollowedTime, kaplanMeier } from "@/lib/statistics/kaplan-meier";
import { logRank } from "@/lib/statistics/log-rank";
import { refuse } from "@/lib/statistics/refusal";
import type { Answer } from "./answer";
import { CannotAnalyse } from "./cannot-analyse";
import { rowsByGroup } from "./groups";
import { readFlag, readNumber } from "./read-cells";
import type { GivenOptions, KnownOptions } from "./read-options";
import { readTable, type Table, type TableRow } from "./read-table";
import { type CommandRefusal, refusalSentence } from "./refusal-sentence";
import { figure, textTable } from "./text-table";

export const survivalOptions: KnownOptions = {
  required: ["csv", "time", "status"],
  optional: ["group"],
  switches: ["force", "json"],
};

const LEAST_PEOPLE = 20;
const LEAST_EVENTS = 5;

/** M7's curves: the time until it happened, by group, and whether groups differ. */
export function analyseSurvival(options: GivenOptions): Answer {
  const [time, status, group] = [options.value("time"), options.value("status"), options.optional("group")];
  const table = readTable(options.value("csv"), [time, status, ...(group === null ? [] : [group])]);
  if (table.rows.length === 0)
    throw new CannotAnalyse("There are too few rows: the file has only its header.");
  const groups = [...rowsByGroup(table, group)].map(([name, rows]) => {
    const people = rows.map((row) => followed(table, row, time, status));
    return { name, people, refusal: refuseGroup(name, people) };
  });
  const refusal = groups.find((one) => one.refusal !== null)?.refusal ?? null;
  const forced = options.isOn("force");
  const about = { file: options.value("csv"), n: table.rows.length };
  if (refusal !== null && !forced) return { figures: about, lines: [], refusal, forced };
  const figures = groups.map(({ name, people }) => ({ name, ...curveFigures(people) }));
  const test = groups.length < 2 ? null : logRank(groups.map(({ people }) => people));
  return {
    figures: { ...about, groups: figures, logRank: test },
    lines: linesOf(figures, test),
    refusal,
    forced,
  };
}

function followed(table: Table, row: TableRow, time: string, status: string): FollowedTime {
  const days = readNumber(table, row, time);
  if (days === null) throw new CannotAnalyse(`Line ${row.line}: "${time}" is empty.`);
  if (days < 0) throw new CannotAnalyse(`Line ${row.line}: the time "${row.cell(time)}" is below 0.`);
  return { days, happened: readFlag(row, status) };
}

function refuseGroup(name: string, people: readonly FollowedTime[]): CommandRefusal | null {
  const about = `Group "${name}"`;
  if (people.length < LEAST_PEOPLE)
    return refusalSentence(refuse("too-few-people", LEAST_PEOPLE, people.length), about);
  const events = people.filter(({ happened }) => happened).length;
  return events < LEAST_EVENTS
    ? refusalSentence(refuse("too-few-conversions", LEAST_EVENTS, events), about)
    : null;
}

function curveFigures(people: readonly FollowedTime[]) {
  const { n, steps, medianDays } = kaplanMeier(people);
  return {
    n,
    events: people.filter(({ happened }) => happened).length,
    median: medianDays,
    steps: steps.map(({ days, atRisk, happened, waiting, lower, upper }) => ({
      time: days,
      atRisk,
      events: happened,
      survival: waiting,
      lower,
      upper,
    })),
  };
}

type GroupFigures = { readonly name: string } & ReturnType<typeof curveFigures>;

function linesOf(groups: readonly GroupFigures[], test: ReturnType<typeof logRank>): string[] {
  const rows = groups.map(({ name, n, events, median, steps }) => {
    const last = steps.at(-1);
    return [
      name,
      String(n),
      String(events),
      figure(median),
      figure(last?.survival ?? 1),
      figure(last?.time ?? 0),
    ];
  });
  const tested =
    test === null
      ? []
      : [
          "",
          `Log-rank: chi-square ${figure(test.chiSquare)}, ${test.degreesOfFreedom} df, p ${figure(test.pValue)}.`,
        ];
  return [...textTable(["group", "n", "events", "median", "at the end", "last event at"], rows), ...tested];
}
