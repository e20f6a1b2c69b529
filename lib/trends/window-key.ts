import { DEFAULT_WINDOWS, type EventWindow } from "@/lib/statistics/event-window";

/** "0-6": a window as an address names it. */
export function windowKey({ fromDay, toDay }: EventWindow): string {
  return `${fromDay}-${toDay}`;
}

/** The usual window behind such a key; the first one for any other. */
export function windowOfKey(key: string): EventWindow {
  const first: EventWindow = DEFAULT_WINDOWS[0] ?? { fromDay: 0, toDay: 6 };
  return DEFAULT_WINDOWS.find((window) => windowKey(window) === key) ?? first;
}
