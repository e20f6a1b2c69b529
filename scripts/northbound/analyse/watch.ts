import { type CountPeriods, weeklyPeriods } from "@/lib/statistics/count-periods";
import { dateOfDayNumber, weekdayOfDayNumber } from "@/lib/statistics/day-number";
import { watchLastWeek } from "@/lib/statistics/weekly-watch";
import type { Answer } from "./answer";
import { CannotAnalyse } from "./cannot-analyse";
import { type CountRows, countRows } from "./count-rows";
import type { GivenOptions, KnownOptions } from "./read-options";
import { readTable } from "./read-table";
import { refusalSentence } from "./refusal-sentence";
import { figure } from "./text-table";

export const watchOptions: KnownOptions = {
  required: ["csv", "date", "count"],
  optional: [],
  switches: ["json"],
};

/** M5: whether the last full week (Monday to Sunday, or the last row of a weekly file) was an ordinary one. */
export function analyseWatch(options: GivenOptions): Answer {
  const [date, count] = [options.value("date"), options.value("count")];
  const table = readTable(options.value("csv"), [date, count]);
  const weeks = weeksOf(countRows(table, { date, count, exposure: null }));
  const last = weeks.days.at(-1);
  if (last === undefined)
    throw new CannotAnalyse("There are too few rows: no full week from Monday to Sunday.");
  const found = watchLastWeek(weeks);
  const about = { file: options.value("csv"), week: dateOfDayNumber(last) };
  if (found.kind === "refused")
    return { figures: about, lines: [], refusal: refusalSentence(found), forced: false };
  const { observed, expected, ordinaryUpTo, pValue, alarm, weeksBefore } = found;
  const lines = [
    `Week from ${about.week}: ${observed} observed, ${figure(expected)} expected from ${weeksBefore} weeks before; up to ${ordinaryUpTo} would be ordinary.`,
    `p ${figure(pValue)}: ${alarm ? "unusually many" : "no alarm"}.`,
  ];
  const figures = { ...about, observed, expected, ordinaryUpTo, pValue, alarm, weeksBefore };
  return { figures, lines, refusal: null, forced: false };
}

function weeksOf({ unit, days, counts, observed }: CountRows): CountPeriods {
  if (unit === "month") throw new CannotAnalyse("The watch takes days or weeks; these rows are months.");
  if (unit === "week")
    return {
      periodDays: 7,
      days,
      counts,
      observed,
      openDays: Float64Array.from(observed, (seen) => 7 * seen),
    };
  const firstDay = days[0] ?? 0;
  const monday = firstDay - weekdayOfDayNumber(firstDay);
  return weeklyPeriods({ firstDay, length: days.length, counts, observed }, monday);
}
