import type { ReactNode } from "react";
import { residenceChoices } from "@/components/dashboard/residence-choices";
import type { Choice } from "@/components/ui/choice";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-fields";
import { Channel } from "@/lib/database/generated/enums";
import { listCountries } from "@/lib/i18n/places";
import type { Translator } from "@/lib/i18n/translator";
import {
  type CountFilter,
  connectionChoices,
  everyInquiry,
  filterKey,
  filterNames,
} from "@/lib/inquiry-counts/count-filter";
import { connectionText, type FilterLists } from "@/lib/inquiry-counts/filter-text";

type Part = (typeof filterNames)[number];
type Props = {
  t: Translator;
  /** The page's own path. */
  action: string;
  filter: CountFilter;
  /** What the page shows when nothing is asked; every inquiry unless told otherwise. */
  usual?: CountFilter;
  lists: FilterLists;
  /** The parts that the page offers; all of them unless told otherwise. */
  parts?: readonly Part[];
  /** Choices of the page itself, before the filter. */
  children?: ReactNode;
};

/** Whose inquiries: of which office, by which channel, from where, moved by what. */
export function CountFilters(props: Props) {
  const { t, action, filter, usual = everyInquiry, lists, parts = filterNames, children } = props;
  const isUsual = filterKey(filter) === filterKey(usual);
  return (
    <FilterBar
      action={action}
      label={t("inquiry-counts.label")}
      applyLabel={t("inquiry-counts.apply")}
      clear={isUsual ? undefined : { href: action, label: t("common.clear") }}
    >
      {children}
      {parts.map((part) => (
        <FilterSelect
          key={part}
          name={part}
          label={t(`inquiry-counts.parts.${part}`)}
          choices={choicesFor(t, part, filter, lists)}
          value={filter[part] ?? ""}
        />
      ))}
    </FilterBar>
  );
}

function choicesFor(t: Translator, part: Part, filter: CountFilter, lists: FilterLists): Choice[] {
  if (part === "residence") return residenceChoices(t, filter.residence);
  return [{ value: "", label: t("common.all") }, ...valuesFor(t, part, lists)];
}

function valuesFor(t: Translator, part: Exclude<Part, "residence">, lists: FilterLists): Choice[] {
  switch (part) {
    case "office":
      return lists.offices.map(({ id, name }) => ({ value: id, label: name }));
    case "channel":
      return Object.values(Channel).map((value) => ({ value, label: t(`inquiries.channel.${value}`) }));
    case "citizenship":
      return listCountries(t.language).map(({ code, name }) => ({ value: code, label: name }));
    case "motivation":
      return lists.motivations.map((row) => ({
        value: row.id,
        label: t.language === "fr" ? row.labelFr : row.labelEn,
      }));
    case "connection":
      return connectionChoices.map((value) => ({ value, label: connectionText(t, value) }));
  }
}
