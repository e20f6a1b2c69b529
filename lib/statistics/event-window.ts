/** Days after an event, both ends included, counted from its first full day, which is day 0. */
export interface EventWindow {
  readonly fromDay: number;
  readonly toDay: number;
}

/** The windows that every event is registered with. */
export const DEFAULT_WINDOWS: readonly EventWindow[] = [
  { fromDay: 0, toDay: 6 },
  { fromDay: 7, toDay: 13 },
  { fromDay: 14, toDay: 27 },
  { fromDay: 28, toDay: 55 },
];

/** How many days a window spans. */
export function windowLength(window: EventWindow): number {
  return window.toDay - window.fromDay + 1;
}
