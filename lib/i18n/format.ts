import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { Month } from "@/lib/calendar/month";
import { dateFormat, numberFormat } from "./number-and-date-formats";
import { type Language, localeTag } from "./translator";

const longDay = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
const shortDay = { ...longDay, month: "short" } as const;
const longMonth = { month: "long", year: "numeric", timeZone: "UTC" } as const;

/** "9 November 2016", "1er novembre 2016". */
export function formatDate(language: Language, day: CalendarDate): string {
  return dayText(language, day, longDay);
}

/** "9 Nov 2016", for tables and axes. */
export function formatShortDate(language: Language, day: CalendarDate): string {
  return dayText(language, day, shortDay);
}

function dayText(language: Language, day: CalendarDate, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(`${day}T00:00:00Z`);
  // British order in English: the day first, as the office writes it.
  const tag = language === "en" ? "en-GB" : "fr-CA";
  const text = dateFormat(tag, options).format(date);
  return language === "fr" ? text.replace(/^1 /, "1er ") : text;
}

/** "November 2016", "novembre 2016". */
export function formatMonth(language: Language, month: Month): string {
  return dayText(language, `${month}-01`, longMonth);
}

/** "9 November 2016, 14:02" in the zone given. */
export function formatInstant(language: Language, instant: Date, timeZone: string): string {
  const day = dateFormat("en-CA", { timeZone, dateStyle: "short" }).format(instant);
  return `${formatDate(language, day)}, ${formatTime(instant, timeZone)}`;
}

/** "14:02" in the zone given, the same in both languages. */
export function formatTime(instant: Date, timeZone: string): string {
  return dateFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(instant);
}

/** "12,345", "12 345"; with digits after the point where asked. */
export function formatNumber(language: Language, value: number, digits = 0): string {
  return numberFormat(localeTag[language], digits).format(value);
}

/** "31 %", from a share between 0 and 1. */
export function formatShare(language: Language, share: number, digits = 0): string {
  return `${formatNumber(language, share * 100, digits)}\u00a0%`;
}
