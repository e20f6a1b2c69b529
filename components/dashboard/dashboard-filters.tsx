import type { Choice } from "@/components/ui/choice";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-fields";
import { comparisons } from "@/lib/dashboard/comparison-period";
import type { DashboardQuestion } from "@/lib/dashboard/schema";
import type { Translator } from "@/lib/i18n/translator";
import { PeriodFields } from "./period-fields";
import { residenceChoices } from "./residence-choices";

type Props = {
  t: Translator;
  question: DashboardQuestion;
  offices: readonly { id: string; name: string }[];
  today: string;
};

/** The period picker and the filters, in one form that writes them into the address. */
export function DashboardFilters({ t, question, offices, today }: Props) {
  const compare = comparisons.map((value) => ({ value, label: t(`dashboard.comparisons.${value}`) }));
  const named = offices.map(({ id, name }) => ({ value: id, label: name }));
  const filters = [
    { name: "compare", choices: compare, value: question.compare },
    { name: "office", choices: [{ value: "", label: t("common.all") }, ...named], value: question.office },
    { name: "residence", choices: residenceChoices(t, question.residence), value: question.residence },
  ] satisfies { name: "compare" | "office" | "residence"; choices: Choice[]; value: string | null }[];
  return (
    <FilterBar
      action="/dashboard"
      label={t("dashboard.filters.label")}
      applyLabel={t("dashboard.filters.apply")}
      clear={{ href: "/dashboard", label: t("common.clear") }}
    >
      <PeriodFields t={t} question={question} today={today} />
      {filters.map(({ name, choices, value }) => (
        <FilterSelect
          key={name}
          name={name}
          label={t(`dashboard.filters.${name}`)}
          choices={choices}
          value={value ?? ""}
        />
      ))}
    </FilterBar>
  );
}
