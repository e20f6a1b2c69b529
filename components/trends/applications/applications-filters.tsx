import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-fields";
import type { Translator } from "@/lib/i18n/translator";
import { monthChoices } from "@/lib/trends/applications/applications-months";
import type { ApplicationsQuestion } from "@/lib/trends/applications/schema";

/** Which months, and whose inquiries stand above them. */
export function ApplicationsFilters({ t, question }: { t: Translator; question: ApplicationsQuestion }) {
  const months = monthChoices.map((value) => ({ value, label: t(`trends-applications.months.${value}`) }));
  const whose = (["us", "all"] as const).map((value) => ({
    value,
    label: t(`trends-applications.whose.${value}`),
  }));
  return (
    <FilterBar
      action="/trends/applications"
      label={t("trends-applications.filters.label")}
      applyLabel={t("trends.filters.apply")}
    >
      <FilterSelect
        name="months"
        label={t("trends-applications.filters.months")}
        choices={months}
        value={question.months}
      />
      <FilterSelect
        name="whose"
        label={t("trends-applications.filters.whose")}
        choices={whose}
        value={question.whose}
      />
    </FilterBar>
  );
}
