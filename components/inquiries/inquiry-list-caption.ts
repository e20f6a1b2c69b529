import { countedUpTo } from "@/lib/database/cut-page";
import type { Translator } from "@/lib/i18n/translator";
import type { InquiryList } from "@/lib/inquiry-search/queries";
import type { InquiryListAddress } from "@/lib/inquiry-search/schema";

/** How many there are. Where it may not be said how many walls keep back, it is always said that some may be. */
export function inquiryListCaption(t: Translator, { kind }: InquiryListAddress, list: InquiryList): string {
  const { count, notShown } = list;
  const noun = kind === null || kind === "inquiry" ? "count" : "contacts";
  const inAll =
    count > countedUpTo
      ? t(`inquiries.list.${noun}Above`, { n: countedUpTo })
      : t(`inquiries.list.${noun}`, { n: count });
  if (notShown === 0) return inAll;
  return `${inAll} · ${notShown ? t("common.notShown", { n: notShown }) : t("inquiries.list.restricted")}`;
}
