import { competingColumns, type EventGroup, groupTail } from "./competing-events";
import { type CountPeriods, dailyPeriods, weeklyPeriods } from "./count-periods";
import type { DailySeries } from "./daily-series";
import { dayNumber } from "./day-number";
import type { EventModelColumns } from "./event-model";
import type { Adjustment, EventQuestion, EventShape } from "./event-question";
import { DEFAULT_WINDOWS, type EventWindow, windowLength } from "./event-window";
import {
  constantColumn,
  holidayColumn,
  type ModelColumn,
  seasonColumns,
  trendColumn,
  weekdayColumns,
  windowColumn,
} from "./model-columns";
import { type Refusal, refuse } from "./refusal";

const YEAR_DAYS = 364;
const LAST_DAY_WITHOUT_A_YEAR = 27;
/** A lasting change is judged by how much stretches of eight ordinary weeks vary. */
const STEP_RUN_DAYS = 56;

/** One window of the event, as it will be judged. */
export interface PlannedWindow {
  readonly name: string;
  readonly window: EventWindow;
  /** Places of the window's periods. */
  readonly places: readonly number[];
  /** Length, in periods, of the ordinary runs that it is compared with. */
  readonly runPeriods: number;
  /** Why it cannot be shown, if that is known before anything is fitted. */
  readonly refusal: Refusal | null;
}

/** Everything that is decided about an event's model before it is fitted. */
export interface EventPlan {
  readonly shape: EventShape;
  readonly periods: CountPeriods;
  readonly columns: EventModelColumns;
  readonly windows: readonly PlannedWindow[];
  /** The windows that every event, competing ones included, is registered with. */
  readonly registered: readonly EventWindow[];
  /** 1 on periods that any event's window touches. */
  readonly inWindow: Uint8Array;
  readonly adjustments: readonly Adjustment[];
  readonly lastDay: number;
}

/**
 * Decides periods, columns and windows of an event's model.
 *
 * Question: what can be asked of a series of this length and density?
 * Method: days, or weeks where the days before the event have less than one inquiry on average and every window is made of
 * whole weeks; with under 52 weeks before, neither season nor trend; windows of the event, of competing events, and
 * of the tail of a group.
 */
export function planEventModel(series: DailySeries, group: EventGroup, question: EventQuestion): EventPlan {
  const lastDay = series.firstDay + series.length - 1;
  const registered = question.windows ?? DEFAULT_WINDOWS;
  const lasting = question.shape === "lasting-step";
  const windows = lasting ? [{ fromDay: 0, toDay: lastDay - group.firstDay }] : registered;
  const periods = choosePeriods(series, group.firstDay, lasting ? [] : windows, question);
  const holidays = new Set((question.holidays ?? []).map(dayNumber));
  const columns = {
    base: baseColumns(periods, group.firstDay - series.firstDay, holidays),
    competing: columnsOfOthers(periods, group, windows, registered),
    own: windows.map((window) => ownColumn(periods, group, window)),
  };
  const runDays = lasting ? () => STEP_RUN_DAYS : windowLength;
  return {
    shape: lasting ? "lasting-step" : "windows",
    periods,
    columns,
    registered,
    windows: windows.map((window) => ({
      name: nameOf(window),
      window,
      places: placesOf(periods, group, window),
      runPeriods: runDays(window) / periods.periodDays,
      refusal: refuseWindow(window, lastDay - group.firstDay + 1, group.firstDay - series.firstDay),
    })),
    inWindow: touchedBy([...columns.competing, ...columns.own], periods),
    adjustments: adjustmentsOf(columns),
    lastDay,
  };
}

function touchedBy(columns: readonly ModelColumn[], { days }: CountPeriods): Uint8Array {
  return Uint8Array.from(days, (_, place) => Number(columns.some(({ values }) => (values[place] ?? 0) > 0)));
}

function choosePeriods(
  series: DailySeries,
  firstDay: number,
  windows: readonly EventWindow[],
  { alwaysByDay = false }: EventQuestion,
): CountPeriods {
  const before = firstDay - series.firstDay;
  const inquiries = series.counts.subarray(0, before).reduce((total, count) => total + count, 0);
  const openDays = series.observed.subarray(0, before).reduce((total, open) => total + open, 0);
  const wholeWeeks = windows.every(({ fromDay, toDay }) => fromDay % 7 === 0 && (toDay + 1) % 7 === 0);
  return inquiries < openDays && wholeWeeks && !alwaysByDay
    ? weeklyPeriods(series, firstDay)
    : dailyPeriods(series);
}

function baseColumns(
  periods: CountPeriods,
  daysBefore: number,
  holidays: ReadonlySet<number>,
): ModelColumn[] {
  const { days, periodDays } = periods;
  const hasYear = daysBefore >= YEAR_DAYS;
  return [
    constantColumn(days),
    ...(hasYear ? [trendColumn(days)] : []),
    ...(periodDays === 1 ? weekdayColumns(days) : []),
    ...(hasYear ? seasonColumns(days, 2) : []),
    ...(holidays.size > 0 ? [holidayColumn(days, periodDays, holidays)] : []),
  ];
}

function columnsOfOthers(
  { days, periodDays }: CountPeriods,
  group: EventGroup,
  windows: readonly EventWindow[],
  registered: readonly EventWindow[],
): ModelColumn[] {
  return [
    ...groupTail(group, windows, days, periodDays),
    ...competingColumns(group.competing, registered, days, periodDays),
  ].filter(({ values }) => values.some((value) => value > 0));
}

function ownColumn(
  { days, periodDays }: CountPeriods,
  { firstDay }: EventGroup,
  window: EventWindow,
): ModelColumn {
  return windowColumn(nameOf(window), days, periodDays, firstDay + window.fromDay, firstDay + window.toDay);
}

function placesOf(
  { days }: CountPeriods,
  { firstDay }: EventGroup,
  { fromDay, toDay }: EventWindow,
): number[] {
  const places: number[] = [];
  days.forEach((day, place) => {
    if (day >= firstDay + fromDay && day <= firstDay + toDay) places.push(place);
  });
  return places;
}

function refuseWindow({ toDay }: EventWindow, daysAfter: number, daysBefore: number): Refusal | null {
  if (daysAfter <= toDay) return refuse("window-not-over", toDay + 1, Math.max(0, daysAfter));
  if (toDay > LAST_DAY_WITHOUT_A_YEAR && daysBefore < YEAR_DAYS) {
    return refuse("window-needs-a-year-before", YEAR_DAYS / 7, Math.floor(daysBefore / 7));
  }
  return null;
}

function adjustmentsOf({ base, competing }: EventModelColumns): Adjustment[] {
  const names = new Set(base.map((column) => column.name));
  const made: Adjustment[] = [];
  if (names.has("trend")) made.push("trend", "season");
  if (names.has("tuesday")) made.push("weekday");
  if (names.has("public-holiday")) made.push("public-holiday");
  if (competing.length > 0) made.push("other-events");
  return made;
}

function nameOf({ fromDay, toDay }: EventWindow): string {
  return `${fromDay}-${toDay}`;
}
