import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-fields";
import { countryName } from "@/lib/i18n/places";
import type { Translator } from "@/lib/i18n/translator";
import { type EventFilter, narrows } from "@/lib/political-events/event-filter";
import { categoryChoices, movesChoices } from "./event-choices";

type Props = {
  t: Translator;
  filter: EventFilter;
  span: { countries: string[]; years: { first: string; last: string } };
};

/** Country, kind, what they can move, and years: all in the address. */
export function EventFilters({ t, filter, span }: Props) {
  const all = { value: "", label: t("common.all") };
  const countries = span.countries.map((code) => ({ value: code, label: countryName(t.language, code) }));
  const years = [all, ...yearChoices(span.years)];
  return (
    <FilterBar
      action="/political-events"
      label={t("political-events.filters")}
      applyLabel={t("common.apply")}
      clear={narrows(filter) ? { href: "/political-events", label: t("common.clear") } : undefined}
    >
      <FilterSelect
        name="country"
        label={t("political-events.country")}
        choices={[all, ...countries]}
        value={filter.country}
      />
      <FilterSelect
        name="category"
        label={t("political-events.category")}
        choices={[all, ...categoryChoices(t)]}
        value={filter.category}
      />
      <FilterSelect
        name="moves"
        label={t("political-events.moves")}
        choices={[all, ...movesChoices(t)]}
        value={filter.moves}
      />
      <FilterSelect name="from" label={t("political-events.from")} choices={years} value={filter.from} />
      <FilterSelect name="to" label={t("political-events.to")} choices={years} value={filter.to} />
    </FilterBar>
  );
}

function yearChoices({ first, last }: { first: string; last: string }) {
  const count = Number(last) - Number(first) + 1;
  return Array.from({ length: count }, (_, index) => {
    const year = String(Number(last) - index);
    return { value: year, label: year };
  });
}
