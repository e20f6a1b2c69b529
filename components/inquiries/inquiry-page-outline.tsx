import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import type { Translator } from "@/lib/i18n/translator";
import type { OutlineInquiry } from "@/lib/inquiries/inquiry-row";

/** What intake learns of an inquiry that is no longer theirs: the name and the stage. */
export function InquiryPageOutline({ t, inquiry }: { t: Translator; inquiry: OutlineInquiry }) {
  const items = [
    {
      term: t("inquiries.page.callerTerm"),
      value: <bdi>{inquiry.callerName ?? t("inquiries.page.anonymous")}</bdi>,
    },
    { term: t("inquiries.page.stageTerm"), value: t(`inquiries.stage.${inquiry.stage}`) },
  ];
  return (
    <div className="max-w-xl space-y-6">
      <DefinitionList prose items={items} />
      <Notice>{t("inquiries.page.outline")}</Notice>
    </div>
  );
}
