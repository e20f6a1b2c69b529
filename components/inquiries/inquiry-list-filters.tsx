import { Disclosure } from "@/components/ui/disclosure";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterInput, FilterSelect } from "@/components/ui/filter-fields";
import type { Translator } from "@/lib/i18n/translator";
import type { InquiryListAddress } from "@/lib/inquiry-search/schema";
import type { InquiryListChoices } from "./inquiry-list-choices";

type Props = { t: Translator; address: InquiryListAddress; choices: InquiryListChoices };

const further = [
  "closed",
  "channel",
  "source",
  "motivation",
  "connection",
  "country",
  "state",
  "kind",
] as const;

/** The filters of the list: the usual ones in sight, the others behind a word unless one of them is set. */
export function InquiryListFilters({ t, address, choices }: Props) {
  const { from, to, search, sort, after: _, before: _b, ...others } = address;
  const narrows = [from, to, ...Object.values(others)].some((value) => value !== null);
  const clear = search ? `/inquiries?search=${search}` : "/inquiries";
  const select = (name: keyof InquiryListChoices) => (
    <FilterSelect
      key={name}
      name={name}
      label={labelOf(t, name)}
      choices={choices[name]}
      value={address[name] ?? ""}
    />
  );
  return (
    <FilterBar
      action="/inquiries"
      label={t("inquiries.list.filters")}
      applyLabel={t("common.apply")}
      clear={narrows ? { href: clear, label: t("inquiries.list.clear") } : undefined}
      keep={{ search: search ?? undefined }}
    >
      <FilterInput name="from" type="date" label={t("inquiries.list.from")} defaultValue={from ?? ""} />
      <FilterInput name="to" type="date" label={t("inquiries.list.to")} defaultValue={to ?? ""} />
      {(["office", "lawyer", "stage", "sort"] as const).map(select)}
      <div className="w-full">
        <Disclosure summary={t("inquiries.list.more")} open={further.some((name) => address[name] !== null)}>
          <div className="flex flex-wrap gap-2">{further.map(select)}</div>
        </Disclosure>
      </div>
    </FilterBar>
  );
}

function labelOf(t: Translator, name: keyof InquiryListChoices): string {
  const labels = {
    office: t("inquiries.fields.officeId"),
    lawyer: t("inquiries.fields.lawyerId"),
    channel: t("inquiries.fields.channel"),
    source: t("inquiries.fields.referralSourceId"),
    motivation: t("inquiries.fields.motivations"),
    connection: t("inquiries.fields.canadaConnection"),
    country: t("inquiries.list.country"),
    state: t("inquiries.list.state"),
    stage: t("inquiries.list.columns.stage"),
    closed: t("inquiries.list.closedIs.label"),
    kind: t("inquiries.list.kind"),
    sort: t("inquiries.list.sort.label"),
  };
  return labels[name];
}
