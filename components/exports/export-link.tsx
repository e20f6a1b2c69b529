import { LinkButton } from "@/components/ui/link-button";
import type { Actor } from "@/lib/auth/actor";
import { countedUpTo } from "@/lib/database/cut-page";
import type { Translator } from "@/lib/i18n/translator";
import { inquiryListHref } from "@/lib/inquiry-search/inquiry-list-href";
import type { InquiryListAddress } from "@/lib/inquiry-search/schema";

type Props = { t: Translator; actor: Actor; address: InquiryListAddress; count: number };

/** From the list to the export of what it holds; lawyers take those of the list that they have. */
export function ExportLink({ t, actor, address, count }: Props) {
  const { sort: _, after: _a, before: _b, ...filters } = address;
  const isPartner = actor.role === "partner";
  const href = inquiryListHref(isPartner ? filters : { ...filters, lawyer: actor.staffId }, "/exports/new");
  const all = count > countedUpTo ? t("exports.exportAbove") : t("exports.exportThese", { n: count });
  return <LinkButton href={href}>{isPartner ? all : t("exports.exportOwn")}</LinkButton>;
}
