import type { CountFamily } from "@/lib/statistics/count-family";
import { dayNumber } from "@/lib/statistics/day-number";
import { DEFAULT_WINDOWS } from "@/lib/statistics/event-window";
import {
  constantColumn,
  type ModelColumn,
  seasonColumns,
  seasonWaves,
  trendColumn,
  weekdayColumns,
} from "@/lib/statistics/model-columns";
import { type Refusal, refuse } from "@/lib/statistics/refusal";
import { CannotAnalyse } from "./cannot-analyse";
import { type CountRows, nameOfRow } from "./count-rows";
import type { RowUnit } from "./row-unit";

export type Shape = "windows" | "step" | "decay";

/** What is asked of a file about one event. */
export interface EventQuestion {
  readonly event: string;
  readonly until: string | null;
  readonly shape: Shape;
  readonly season: "none" | "annual";
  readonly family: CountFamily;
  readonly unlikelyZeros: "kept" | "missing";
}

/** One term of the event, before anything is fitted. */
export interface EventTerm {
  readonly name: string;
  /** Its rows, named. */
  readonly first: string;
  readonly last: string;
  readonly places: readonly number[];
  /** Length, in rows, of the ordinary runs that it is compared with. */
  readonly runPeriods: number;
  readonly refusal: Refusal | null;
}

/** Rows, ordinary columns and terms of one event's model. */
export interface EventDesign {
  readonly rows: CountRows;
  readonly base: readonly ModelColumn[];
  /** The event's first row. */
  readonly firstPlace: number;
  readonly daysBefore: number;
  readonly daysAfter: number;
  readonly terms: readonly EventTerm[];
}

/** A lasting change is compared with runs of 56 ordinary days, a fading one with runs of 14. */
const STEP_RUN_DAYS = 56;
const FADING_RUN_DAYS = 14;
const WEEKS_PER_YEAR = 52.18;
const MONTHS_PER_YEAR = 12;
const HARMONICS = 2;

/** Decides columns and terms. The event begins with the first row that begins on its first full day or after. */
export function designEvent(given: CountRows, question: EventQuestion): EventDesign {
  const { shape, until } = question;
  const rows = until === null || shape === "step" ? given : cutAfter(given, dayNumber(until));
  const eventDay = dayNumber(question.event);
  const firstPlace = rows.days.findIndex((day) => day >= eventDay);
  if (firstPlace === -1) throw new CannotAnalyse(`No row of the file begins on ${question.event} or after.`);
  if (firstPlace === 0) throw new CannotAnalyse(`No row of the file lies before ${question.event}.`);
  const span = {
    rows,
    firstPlace,
    daysBefore: (rows.days[firstPlace] ?? 0) - (rows.days[0] ?? 0),
    daysAfter: rows.endDay - (rows.days[firstPlace] ?? 0),
  };
  return { ...span, base: baseColumns(rows, question.season), terms: termsOf(span, question) };
}

/** How many rows hold so many days; a month stands for 30 of them. */
export function rowsIn(unit: RowUnit, days: number): number {
  return unit === "month" ? Math.max(1, Math.round(days / 30)) : days / (unit === "week" ? 7 : 1);
}

function cutAfter(rows: CountRows, lastDay: number): CountRows {
  const length = rows.days.filter((day) => day <= lastDay).length;
  if (length === rows.days.length) return rows;
  return {
    ...rows,
    days: rows.days.subarray(0, length),
    counts: rows.counts.subarray(0, length),
    observed: rows.observed.subarray(0, length),
    openDays: rows.openDays.subarray(0, length),
    endDay: rows.days[length] ?? rows.endDay,
    missing: rows.missing.filter((name) => dayNumber(name.length === 7 ? `${name}-01` : name) <= lastDay),
  };
}

function baseColumns({ unit, days }: CountRows, season: EventQuestion["season"]): ModelColumn[] {
  const places = days.map((_, place) => place);
  const waves = {
    day: () => seasonColumns(days, HARMONICS),
    week: () => seasonWaves(places, WEEKS_PER_YEAR, HARMONICS),
    month: () => seasonWaves(places, MONTHS_PER_YEAR, HARMONICS),
  };
  const byMonth = { name: "trend", values: Float64Array.from(places, (place) => place / MONTHS_PER_YEAR) };
  return [
    constantColumn(days),
    unit === "month" ? byMonth : trendColumn(days),
    ...(unit === "day" ? weekdayColumns(days) : []),
    ...(season === "annual" ? waves[unit]() : []),
  ];
}

type Span = Pick<EventDesign, "rows" | "firstPlace" | "daysBefore" | "daysAfter">;

function termsOf(span: Span, question: EventQuestion): EventTerm[] {
  if (question.shape === "windows") return windowTerms(span);
  return question.shape === "step" ? [stepTerm(span, question.until)] : [fadingTerm(span)];
}

function windowTerms(span: Span): EventTerm[] {
  const { unit } = span.rows;
  if (unit === "month")
    throw new CannotAnalyse(
      "Windows of 7 to 28 days cannot be read from months: take --shape step or decay.",
    );
  return DEFAULT_WINDOWS.map(({ fromDay, toDay }) => {
    const [from, to] = [rowsIn(unit, fromDay), rowsIn(unit, toDay + 1) - 1];
    const name = from === to ? `${unit} ${from}` : `${unit}s ${from} to ${to}`;
    const notOver = span.daysAfter <= toDay ? refuse("window-not-over", toDay + 1, span.daysAfter) : null;
    return term(span, name, from, to, to - from + 1, notOver ?? needsYear(span, toDay));
  });
}

/** From the event on for good, or to a last day. */
function stepTerm(span: Span, until: string | null): EventTerm {
  const { rows, firstPlace } = span;
  const lastDay = until === null ? Number.POSITIVE_INFINITY : dayNumber(until);
  const to = rows.days.filter((day) => day <= lastDay).length - 1 - firstPlace;
  const length = to + 1;
  const days = until === null ? span.daysAfter : lastDay - (rows.days[firstPlace] ?? 0) + 1;
  const notOver = days > span.daysAfter ? refuse("window-not-over", days, span.daysAfter) : null;
  const run = Math.min(length, rowsIn(rows.unit, STEP_RUN_DAYS));
  const name = until === null ? "lasting step" : "step";
  return term(
    span,
    name,
    0,
    to,
    until === null ? rowsIn(rows.unit, STEP_RUN_DAYS) : run,
    notOver ?? needsYear(span, days - 1),
  );
}

function fadingTerm(span: Span): EventTerm {
  const to = span.rows.days.length - 1 - span.firstPlace;
  return term(span, "fading surge", 0, to, rowsIn(span.rows.unit, FADING_RUN_DAYS), needsYear(span, 28));
}

function needsYear({ daysBefore }: Span, toDay: number): Refusal | null {
  if (toDay <= 27 || daysBefore >= 364) return null;
  return refuse("window-needs-a-year-before", 52, Math.floor(daysBefore / 7));
}

function term(
  { rows, firstPlace }: Span,
  name: string,
  from: number,
  to: number,
  runPeriods: number,
  refusal: Refusal | null,
): EventTerm {
  const inside = (place: number) => place >= firstPlace + from && place <= firstPlace + to;
  const places = Array.from(rows.days, (_, place) => place).filter(inside);
  const [first, last] = [firstPlace + from, Math.min(firstPlace + to, rows.days.length - 1)];
  return {
    name,
    first: nameOfRow(rows, Math.min(first, rows.days.length - 1)),
    last: nameOfRow(rows, last),
    places,
    runPeriods,
    refusal,
  };
}
