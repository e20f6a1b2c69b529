import type { EventWindow } from "@/lib/statistics/event-window";

const lastDay = 364;
const mostWindows = 6;

/** "0-6 7-13 14-27 28-55": the windows in days after the first full day. */
export function windowsText(windows: readonly EventWindow[]): string {
  return windows.map(({ fromDay, toDay }) => `${fromDay}-${toDay}`).join(" ");
}

/** The windows that a text names, in order and without overlap; null where it names none that could be asked for. */
export function parseWindows(text: string): EventWindow[] | null {
  const parts = text.split(/[\s,;]+/).filter(Boolean);
  const windows = parts.map(windowOf);
  const sound = windows.filter((window) => window !== null);
  const isInOrder = sound.every(({ fromDay }, index) => fromDay > (sound[index - 1]?.toDay ?? -1));
  const isWhole = sound.length === parts.length && sound.length > 0 && sound.length <= mostWindows;
  return isWhole && isInOrder ? sound : null;
}

function windowOf(text: string): EventWindow | null {
  const match = /^(\d{1,3})[-–](\d{1,3})$/.exec(text);
  const [fromDay, toDay] = [Number(match?.[1]), Number(match?.[2])];
  return match && fromDay <= toDay && toDay <= lastDay ? { fromDay, toDay } : null;
}
