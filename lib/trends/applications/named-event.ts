import { formatShortDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { PoliticalEvent } from "@/lib/political-events/queries";

/** "5 Nov 2024: US presidential election of 2024". */
export function namedEvent(t: Translator, { occurredOn, titleEn, titleFr }: PoliticalEvent): string {
  const title = t.language === "fr" ? titleFr : titleEn;
  return t("trends-applications.filters.named", { day: formatShortDate(t.language, occurredOn), title });
}
