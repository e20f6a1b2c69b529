import { formatNumber, formatShare } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { MotivationShift } from "@/lib/statistics/motivation-mix";
import type { CountedMotivation, MotivationShifts, ShiftRow } from "./motivation-shifts";

/** A motivation in the reader's language. */
export function motivationName(t: Translator, { labelEn, labelFr }: CountedMotivation): string {
  return t.language === "fr" ? labelFr : labelEn;
}

/** The greatest shift in one line, from the result alone. */
export function shiftsFinding(t: Translator, { found }: MotivationShifts): string {
  const [first] = found;
  if (first?.result.kind !== "estimate") return t("trends-motivations.finding.none");
  const { event, motivation, result } = first;
  const key = result.difference > 0 ? "found" : "less";
  return t(`trends-motivations.finding.${key}`, {
    motivation: motivationName(t, motivation),
    event: t.language === "fr" ? event.titleFr : event.titleEn,
    before: formatShare(t.language, result.second.share),
    after: formatShare(t.language, result.first.share),
  });
}

/** "31 % of 84". */
export function sideText(t: Translator, { successes, n }: ShiftRow["before"]): string {
  return t("trends-motivations.table.share", { share: formatShare(t.language, successes / n), n });
}

/** "+19 (11 to 28)": the difference in percentage points. */
export function pointsText(t: Translator, { difference, lower, upper }: MotivationShift): string {
  const points = (value: number) => {
    const text = formatNumber(t.language, Math.abs(100 * value));
    const sign = Math.round(100 * value) < 0 ? "−" : "";
    return `${sign}${text}`;
  };
  const plus = Math.round(100 * difference) > 0 ? "+" : "";
  return t("trends-motivations.table.points", {
    difference: `${plus}${points(difference)}`,
    lower: points(lower),
    upper: points(upper),
  });
}
