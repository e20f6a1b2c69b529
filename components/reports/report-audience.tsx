import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-fields";
import type { Translator } from "@/lib/i18n/translator";
import type { Audience } from "@/lib/reports/audience";

type Props = { t: Translator; action: string; audience: Audience; audiences: readonly Audience[] };

/** For whom the report is made: the page shows what the file for these readers will hold. */
export function ReportAudience({ t, action, audience, audiences }: Props) {
  return (
    <FilterBar action={action} label={t("reports.audiences.label")} applyLabel={t("reports.audiences.apply")}>
      <FilterSelect
        name="audience"
        label={t("reports.audiences.label")}
        value={audience}
        choices={audiences.map((value) => ({ value, label: t(`reports.audiences.${value}`) }))}
      />
    </FilterBar>
  );
}
