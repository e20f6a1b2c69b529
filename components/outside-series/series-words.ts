import type { Translator } from "@/lib/i18n/translator";

/** A series' title in the reader's language. */
export function titleOf(t: Translator, series: { titleEn: string; titleFr: string }): string {
  return t.language === "fr" ? series.titleFr : series.titleEn;
}

/** A series' source in the reader's language. */
export function sourceOf(t: Translator, series: { sourceEn: string; sourceFr: string }): string {
  return t.language === "fr" ? series.sourceFr : series.sourceEn;
}
