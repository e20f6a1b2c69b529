import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { Translator } from "@/lib/i18n/translator";
import { inquiryListHref } from "@/lib/inquiry-search/inquiry-list-href";
import type { InquiryListAddress } from "@/lib/inquiry-search/schema";

type Props = { t: Translator; address: InquiryListAddress; caption: string };

/** Why the list is empty, and the way on. */
export function InquiryListEmpty({ t, address, caption }: Props) {
  const { after, before, sort, from, to, ...others } = address;
  if (after || before) {
    const href = inquiryListHref({ ...address, after: null, before: null });
    const action = <LinkButton href={href}>{t("inquiries.list.firstPage")}</LinkButton>;
    return (
      <EmptyState title={t("inquiries.list.emptyPage.title")} action={action}>
        {t("inquiries.list.emptyPage.text")}
      </EmptyState>
    );
  }
  const isFiltered = [from, to, ...Object.values(others)].some((value) => value !== null);
  const words = isFiltered ? "noMatch" : "none";
  const isBackwards = from !== null && to !== null && from > to;
  const clear = <LinkButton href={inquiryListHref({ sort })}>{t("inquiries.list.clear")}</LinkButton>;
  return (
    <EmptyState title={t(`inquiries.list.${words}.title`)} action={isFiltered ? clear : undefined}>
      {t(isBackwards ? "inquiries.list.backwards" : `inquiries.list.${words}.text`)}{" "}
      <span className="block text-small">{caption}</span>
    </EmptyState>
  );
}
