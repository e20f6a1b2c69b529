import { dayNumber } from "./day-number";
import type { EventWindow } from "./event-window";
import { type ModelColumn, type PeriodDays, windowColumn } from "./model-columns";

/** Events that begin this close to each other cannot be told apart. */
const INSEPARABLE_DAYS = 14;

/** Another event that can move the same response. */
export interface OtherEvent {
  readonly id: string;
  readonly firstFullDay: string;
}

/** The event asked about, together with those too close to be told from it. */
export interface EventGroup {
  /** Day number of the group's earliest first full day. */
  readonly firstDay: number;
  /** Other events that the result is about as well; empty for an event that stands alone. */
  readonly togetherWith: readonly OtherEvent[];
  /** Events that get windows of their own. */
  readonly competing: readonly OtherEvent[];
}

/**
 * Sorts other events into those that are part of the question and those that compete with it.
 *
 * Question: of which events can the effect be seen at all?
 * Method: events whose first full day lies within 14 days of the one asked about are joined with it and the windows begin
 * with the earliest; all others compete.
 */
export function groupEvents(firstFullDay: string, others: readonly OtherEvent[]): EventGroup {
  const asked = dayNumber(firstFullDay);
  const isClose = (event: OtherEvent) => Math.abs(dayNumber(event.firstFullDay) - asked) <= INSEPARABLE_DAYS;
  const togetherWith = others.filter(isClose);
  return {
    firstDay: Math.min(asked, ...togetherWith.map((event) => dayNumber(event.firstFullDay))),
    togetherWith,
    competing: others.filter((event) => !isClose(event)),
  };
}

/**
 * The window columns of competing events.
 *
 * Question: which days may other events have moved?
 * Method: events within 14 days of the first of them cannot be told apart either and share their windows, from the earliest;
 * one more column holds the days that only the windows of the latest reach.
 */
export function competingColumns(
  events: readonly OtherEvent[],
  windows: readonly EventWindow[],
  days: PeriodDays,
  periodDays: number,
): ModelColumn[] {
  const starts = events.map((event) => dayNumber(event.firstFullDay)).sort((a, b) => a - b);
  const columns: ModelColumn[] = [];
  for (let first = 0; first < starts.length; ) {
    const start = starts[first] ?? 0;
    const close = starts.filter((day) => day >= start && day <= start + INSEPARABLE_DAYS);
    for (const { fromDay, toDay } of windows) {
      columns.push(
        windowColumn(`other-${start}-${fromDay}`, days, periodDays, start + fromDay, start + toDay),
      );
    }
    columns.push(...tailColumn(start, close.at(-1) ?? start, windows, days, periodDays));
    first += close.length;
  }
  return columns;
}

/** The days of the group asked about that only the windows of its later members reach. */
export function groupTail(
  { firstDay, togetherWith }: EventGroup,
  windows: readonly EventWindow[],
  days: PeriodDays,
  periodDays: number,
): ModelColumn[] {
  const starts = togetherWith.map((event) => dayNumber(event.firstFullDay));
  return tailColumn(firstDay, Math.max(firstDay, ...starts), windows, days, periodDays);
}

function tailColumn(
  firstStart: number,
  lastStart: number,
  windows: readonly EventWindow[],
  days: PeriodDays,
  periodDays: number,
): ModelColumn[] {
  if (lastStart === firstStart) return [];
  const reach = reachOf(windows);
  const name = `tail-${firstStart}`;
  return [windowColumn(name, days, periodDays, firstStart + reach + 1, lastStart + reach)];
}

/** The competing events whose (registered) windows share a day with the given one. */
export function overlappingEvents(
  group: EventGroup,
  window: EventWindow,
  registered: readonly EventWindow[],
): OtherEvent[] {
  const reach = reachOf(registered);
  return group.competing.filter((event) => {
    const start = dayNumber(event.firstFullDay) - group.firstDay;
    return start <= window.toDay && start + reach >= window.fromDay;
  });
}

function reachOf(windows: readonly EventWindow[]): number {
  return windows.reduce((last, window) => Math.max(last, window.toDay), 0);
}
