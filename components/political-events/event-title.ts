import type { Translator } from "@/lib/i18n/translator";

/** An event's title in the reader's language. */
export function titleOf(t: Translator, event: { titleEn: string; titleFr: string }): string {
  return t.language === "fr" ? event.titleFr : event.titleEn;
}
