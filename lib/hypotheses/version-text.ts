import { formatDate, formatInstant } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import { type Hypothesis, isDefault } from "./hypothesis";

/** When a version was written down, by whom, and why. */
export function versionText(
  t: Translator,
  { version, response, filterKey, registeredAt, registeredBy, reason, firstFullDay }: Hypothesis,
  versions: readonly Hypothesis[],
  zone: string,
): string {
  if (!registeredBy || (version === 1 && isDefault(response, filterKey)))
    return t("hypotheses.version.withEvent");
  const values = { day: formatInstant(t.language, registeredAt, zone), name: registeredBy };
  if (version === 1) return t("hypotheses.version.first", values);
  if (reason) return t("hypotheses.version.changed", { ...values, reason });
  const before = versions.find((other) => other.version === version - 1)?.firstFullDay ?? firstFullDay;
  const days = { before: formatDate(t.language, before), after: formatDate(t.language, firstFullDay) };
  return t("hypotheses.version.dayChanged", { ...values, ...days });
}

/** "days 0 to 6, days 7 to 13"; a lasting change has none. */
export function askedText(
  t: Translator,
  { response, shape, windows }: Pick<Hypothesis, "response" | "shape" | "windows">,
): string {
  const key = response === "applications" ? "hypotheses.months" : "hypotheses.window";
  if (shape === "lasting_step") return t("hypotheses.lasting");
  return windows.map(({ fromDay, toDay }) => t(key, { from: fromDay, to: toDay })).join(", ");
}
