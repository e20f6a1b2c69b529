import { formatShortDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { KnownCaller } from "./queries";

/** A known caller as the log form offers them: the name, and when they last called. */
export function knownCallerOffer(t: Translator, { id, name, lastContactOn }: KnownCaller) {
  const day = formatShortDate(t.language, lastContactOn);
  return { id, name, detail: t("inquiries.log.knownLast", { day }) };
}
