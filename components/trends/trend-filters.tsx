import { residenceChoices } from "@/components/dashboard/residence-choices";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-fields";
import type { Translator } from "@/lib/i18n/translator";
import type { TrendQuestion } from "@/lib/trends/schema";

type Props = {
  t: Translator;
  action: string;
  question: TrendQuestion;
  offices: readonly { id: string; name: string }[];
};

/** Whose inquiries: of which office, from where. */
export function TrendFilters({ t, action, question, offices }: Props) {
  const named = offices.map(({ id, name }) => ({ value: id, label: name }));
  const isNarrow = question.office !== null || question.residence !== null;
  return (
    <FilterBar
      action={action}
      label={t("trends.filters.label")}
      applyLabel={t("trends.filters.apply")}
      clear={isNarrow ? { href: action, label: t("common.clear") } : undefined}
    >
      <FilterSelect
        name="office"
        label={t("trends.filters.office")}
        choices={[{ value: "", label: t("common.all") }, ...named]}
        value={question.office ?? ""}
      />
      <FilterSelect
        name="residence"
        label={t("trends.filters.residence")}
        choices={residenceChoices(t, question.residence)}
        value={question.residence ?? ""}
      />
    </FilterBar>
  );
}
