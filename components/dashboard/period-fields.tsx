import { FilterInput, FilterSelect } from "@/components/ui/filter-fields";
import { periodChoices } from "@/lib/dashboard/period";
import type { DashboardQuestion } from "@/lib/dashboard/schema";
import type { Translator } from "@/lib/i18n/translator";

type Props = { t: Translator; question: DashboardQuestion; today: string };

/** The period; month and days show themselves, without any script, where the period asks for them. */
export function PeriodFields({ t, question, today }: Props) {
  return (
    <div className="group/period contents">
      <FilterSelect
        name="period"
        label={t("dashboard.filters.period")}
        choices={periodChoices.map((value) => ({ value, label: t(`dashboard.periods.${value}`) }))}
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
        {(["from", "to"] as const).map((name) => (
          <FilterInput
            key={name}
            name={name}
            label={t(`dashboard.filters.${name}`)}
            type="date"
            defaultValue={question[name] ?? undefined}
          />
        ))}
      </div>
    </div>
  );
}
