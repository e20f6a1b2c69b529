import { FilterBar } from "@/components/ui/filter-bar";
import { FilterInput, FilterSelect } from "@/components/ui/filter-fields";
import { comparisons } from "@/lib/dashboard/comparison-period";
import { periodChoices } from "@/lib/dashboard/period";
import type { DashboardQuestion } from "@/lib/dashboard/schema";
import type { Translator } from "@/lib/i18n/translator";
import { residenceChoices } from "./residence-choices";

type Props = {
  t: Translator;
  question: DashboardQuestion;
  offices: { id: string; name: string }[];
  today: string;
};

/** The period picker and the filters; month and days show themselves where the period asks for them. */
export function DashboardFilters({ t, question, offices, today }: Props) {
  const choice = (value: string, label: string) => ({ value, label });
  return (
    <FilterBar
      action="/dashboard"
      label={t("dashboard.filters.label")}
      applyLabel={t("dashboard.filters.apply")}
      clear={{ href: "/dashboard", label: t("common.clear") }}
    >
      <fieldset className="group/period contents">
        <FilterSelect
          name="period"
          label={t("dashboard.filters.period")}
          choices={periodChoices.map((one) => choice(one, t(`dashboard.periods.${one}`)))}
          value={question.period}
        />
        <div className="hidden group-has-[option[value=month]:checked]/period:contents">
          <FilterInput
            name="month"
            label={t("dashboard.filters.month")}
            type="month"
            pattern="\d{4}-\d{2}"
            placeholder={today.slice(0, 7)}
            defaultValue={question.month ?? undefined}
          />
        </div>
        <div className="hidden group-has-[option[value=dates]:checked]/period:contents">
          <FilterInput
            name="from"
            label={t("dashboard.filters.from")}
            type="date"
            defaultValue={question.from ?? undefined}
          />
          <FilterInput
            name="to"
            label={t("dashboard.filters.to")}
            type="date"
            defaultValue={question.to ?? undefined}
          />
        </div>
      </fieldset>
      <FilterSelect
        name="compare"
        label={t("dashboard.filters.compare")}
        choices={comparisons.map((one) => choice(one, t(`dashboard.comparisons.${one}`)))}
        value={question.compare}
      />
      <FilterSelect
        name="office"
        label={t("dashboard.filters.office")}
        choices={[choice("", t("common.all")), ...offices.map(({ id, name }) => choice(id, name))]}
        value={question.office ?? ""}
      />
      <FilterSelect
        name="residence"
        label={t("dashboard.filters.residence")}
        choices={residenceChoices(t, question.residence)}
        value={question.residence ?? ""}
      />
    </FilterBar>
  );
}
