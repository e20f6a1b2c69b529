import type { Translator } from "@/lib/i18n/translator";
import type { EventEffect } from "@/lib/statistics/event-effect";
import type { Adjustment } from "@/lib/statistics/event-question";

/** "trend, season, weekday": what the usual rate was adjusted for. */
export function adjustmentsText(t: Translator, adjustments: readonly Adjustment[]): string {
  if (adjustments.length === 0) return t("trends.adjustments.none");
  return adjustments.map((adjustment) => t(`trends.adjustments.${adjustment}`)).join(", ");
}

/** What it could not be adjusted for, although it should be; weeks have no weekdays. */
export function notAdjustedText(t: Translator, { adjustments, unit }: EventEffect): string | null {
  const wanted: Adjustment[] = unit === "day" ? ["trend", "season", "weekday"] : ["trend", "season"];
  const missing = wanted.filter((adjustment) => !adjustments.includes(adjustment));
  return missing.length === 0 ? null : adjustmentsText(t, missing);
}
