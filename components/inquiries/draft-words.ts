import type { Translator } from "@/lib/i18n/translator";

/** What the keeper of drafts says; the browser fills in the time at which the server kept one. */
export function draftWords(t: Translator) {
  return {
    keeping: t("inquiries.log.draftKeeping"),
    saved: t("inquiries.log.draftSaved", { time: "{time}" }),
    signedOut: t("inquiries.log.draftSignedOut"),
    failed: t("inquiries.log.draftFailed"),
  };
}
