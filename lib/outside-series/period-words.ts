import { formatMonth } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";

/** The period of a published point in words: a year, a month, or from month to month. */
export function periodWords(t: Translator, period: string): string {
  const [first = "", last] = period.split("/");
  const words = (part: string) => (part.length === 4 ? part : formatMonth(t.language, part));
  if (last === undefined) return words(first);
  return t("outside-series.points.range", { first: words(first), last: words(last) });
}
