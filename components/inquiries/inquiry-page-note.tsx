import { Tag } from "@/components/ui/tag";
import type { Translator } from "@/lib/i18n/translator";

/** The note as it was written, marked as privileged. */
export function InquiryPageNote({ t, note }: { t: Translator; note: string }) {
  return (
    <section aria-labelledby="note-title">
      <h2 id="note-title" className="mb-2 flex items-center gap-2 text-prose font-semibold">
        {t("inquiries.page.note")} <Tag kind="caution">{t("inquiries.page.privileged")}</Tag>
      </h2>
      {note ? (
        <p dir="auto" className="max-w-prose whitespace-pre-wrap wrap-anywhere [unicode-bidi:plaintext]">
          {note}
        </p>
      ) : (
        <p className="text-soft">{t("inquiries.page.noNote")}</p>
      )}
    </section>
  );
}
