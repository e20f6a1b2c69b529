import { redirect } from "next/navigation";
import { ExportLink } from "@/components/exports/export-link";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Paging } from "@/components/ui/paging";
import { SearchForm } from "@/components/ui/search-form";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { mayExport } from "@/lib/exports/permissions";
import { getFirm, listOffices } from "@/lib/firm/queries";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { mayWorkOnInquiries } from "@/lib/inquiries/permissions";
import { listInquiryChoices } from "@/lib/inquiries/queries";
import { searchInquiriesAction } from "@/lib/inquiry-search/actions";
import { inquiryListHref } from "@/lib/inquiry-search/inquiry-list-href";
import { mayFilterBySensitive } from "@/lib/inquiry-search/permissions";
import { type InquiryList, listAssignedStaff, listInquiries } from "@/lib/inquiry-search/queries";
import { type InquiryListAddress, inquiryListSchema } from "@/lib/inquiry-search/schema";
import { inquiryListCaption } from "./inquiry-list-caption";
import { type FilterLists, inquiryListChoices } from "./inquiry-list-choices";
import { InquiryListEmpty } from "./inquiry-list-empty";
import { InquiryListFilters } from "./inquiry-list-filters";
import { InquiryListTable } from "./inquiry-list-table";

type Props = { actor: Actor; address: Record<string, string | string[] | undefined> };

/** The inquiries that this person sees in full, by filters that stand in the address. */
export async function InquiryListPage({ actor, address: given }: Props) {
  requireRight(mayWorkOnInquiries(actor));
  const address = readAddress(given);
  const t = translatorFor(actor.language);
  const lists = await readLists(actor);
  if (!isOffered(address, lists)) hide();
  const [list, firm] = await Promise.all([listInquiries(actor, address), getFirm()]);
  return (
    <>
      <PageHeader
        title={t("inquiries.list.title")}
        subtitle={`${scopeOf(t, actor, address)} · ${t("common.zone", { zone: firm.timeZone })}`}
        action={
          <>
            {mayExport(actor) && list.count > 0 && (
              <ExportLink t={t} actor={actor} address={address} count={list.count} />
            )}
            <LinkButton href="/inquiries/new" kind="primary" shortcut="n">
              {t("inquiries.log.title")}
            </LinkButton>
          </>
        }
      />
      <Search t={t} address={address} text={list.text} />
      <InquiryListFilters t={t} address={address} choices={inquiryListChoices(t, lists)} />
      <Rows t={t} address={address} list={list} />
    </>
  );
}

// An empty field of the filter form is no filter: the address says only what is filtered.
function readAddress(given: Props["address"]): InquiryListAddress {
  const parsed = parseForm(inquiryListSchema, addressValues(given));
  if (!parsed.ok) hide();
  if (Object.values(given).includes("")) redirect(inquiryListHref(parsed.data));
  return parsed.data;
}

async function readLists(actor: Actor): Promise<FilterLists> {
  const [offices, staff, choices] = await Promise.all([
    listOffices(),
    listAssignedStaff(actor),
    listInquiryChoices(),
  ]);
  const motivations = choices.motivations.filter(
    ({ sensitive }) => !sensitive || mayFilterBySensitive(actor),
  );
  return { offices, staff, motivations, referralSources: choices.referralSources };
}

function isOffered({ office, lawyer, source }: InquiryListAddress, lists: FilterLists): boolean {
  const among = (id: string | null, rows: { id: string }[]) =>
    id === null || id === "none" || rows.some((row) => row.id === id);
  return among(office, lists.offices) && among(lawyer, lists.staff) && among(source, lists.referralSources);
}

function scopeOf(t: Translator, actor: Actor, { kind }: InquiryListAddress): string {
  if (actor.role === "intake") return t("inquiries.list.intake");
  if (kind === null || kind === "inquiry") return t("inquiries.list.counted");
  return t(kind === "any" ? "inquiries.list.everyContact" : "inquiries.list.notCounted");
}

/** Searches within the filters that are set. */
function Search({ t, address, text }: { t: Translator; address: InquiryListAddress; text: string | null }) {
  const { search: _, after: _a, before: _b, ...kept } = address;
  return (
    <SearchForm
      action={searchInquiriesAction}
      label={t("inquiries.list.search")}
      submitLabel={t("common.search")}
      text={text}
      end={text === null ? undefined : { href: inquiryListHref(kept), label: t("inquiries.list.endSearch") }}
      keep={kept}
    />
  );
}

type ListProps = { t: Translator; address: InquiryListAddress; list: InquiryList };

function Rows({ t, address, list }: ListProps) {
  const caption = inquiryListCaption(t, address, list);
  if (list.rows.length === 0) return <InquiryListEmpty t={t} address={address} caption={caption} />;
  const step = (place: Partial<InquiryListAddress>, label: string) => ({
    href: inquiryListHref({ ...address, after: null, before: null, ...place }),
    label,
  });
  const { previous, next } = list;
  return (
    <>
      <InquiryListTable t={t} address={address} rows={list.rows} caption={caption} />
      <Paging
        label={t("inquiries.list.paging")}
        previous={previous ? step({ before: previous }, t("inquiries.list.previousPage")) : undefined}
        next={next ? step({ after: next }, t("inquiries.list.nextPage")) : undefined}
      />
    </>
  );
}
