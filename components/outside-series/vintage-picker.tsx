import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-fields";
import { formatDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { Vintage } from "@/lib/outside-series/queries";

type Props = { t: Translator; seriesId: string; vintages: Vintage[]; shownId: string };

/** Which file's figures are shown; with one file there is nothing to choose. */
export function VintagePicker({ t, seriesId, vintages, shownId }: Props) {
  if (vintages.length < 2) return null;
  const choices = vintages.map(({ id, asOf, fileName }) => ({
    value: id,
    label: `${formatDate(t.language, asOf)} · ${fileName}`,
  }));
  return (
    <FilterBar
      action={`/outside-series/${seriesId}`}
      label={t("outside-series.pickVintage")}
      applyLabel={t("outside-series.showVintage")}
    >
      <FilterSelect
        name="vintage"
        label={t("outside-series.fields.vintage")}
        choices={choices}
        value={shownId}
      />
    </FilterBar>
  );
}
