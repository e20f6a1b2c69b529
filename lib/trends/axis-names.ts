import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { DayNames } from "@/lib/charts/day-axis";
import { dateFormat } from "@/lib/i18n/number-and-date-formats";
import { type Language, localeTag } from "@/lib/i18n/translator";

/** "Apr", "9 Nov": dates as they stand below an axis. */
export function axisNames(language: Language): DayNames {
  const write = (options: Intl.DateTimeFormatOptions) => {
    const tag = language === "en" ? "en-GB" : localeTag.fr;
    const format = dateFormat(tag, { ...options, timeZone: "UTC" });
    return (day: CalendarDate) => format.format(new Date(`${day}T00:00:00Z`));
  };
  return { month: write({ month: "short" }), day: write({ day: "numeric", month: "short" }) };
}
