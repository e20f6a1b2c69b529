import { lastDayOf, monthOf } from "@/lib/calendar/month";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { Period } from "./period";

/** "November 2016", "2016", "9 November 2016", "1 May to 15 June 2016": a period as it is spoken of. */
export function periodName(t: Translator, { from, to }: Period): string {
  const month = monthOf(from);
  if (from === `${month}-01` && to === lastDayOf(month)) return formatMonth(t.language, month);
  if (from.endsWith("-01-01") && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  return from === to ? formatDate(t.language, from) : periodDays(t, { from, to });
}

/** The same at the beginning of a sentence. */
export function periodNameFirst(t: Translator, period: Period): string {
  const name = periodName(t, period);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** First and last day in any case: "1 to 30 November 2016", "1 May to 15 June 2016". */
export function periodDays(t: Translator, { from, to }: Period): string {
  return t("dashboard.span", { from: firstDayName(t, from, to), to: formatDate(t.language, to) });
}

/** Month and year are said once where both days share them. */
function firstDayName({ language }: Translator, from: string, to: string): string {
  const whole = formatDate(language, from);
  if (from.slice(0, 4) !== to.slice(0, 4)) return whole;
  return monthOf(from) === monthOf(to) ? (whole.split(" ")[0] ?? whole) : whole.replace(/ \d{4}$/, "");
}
