import { type Column, DataTable } from "@/components/ui/data-table";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-fields";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import { roundName } from "@/lib/outside-series/round-name";
import type { KnownRound } from "@/lib/outside-series/settle-round";

type Props = { t: Translator; rounds: KnownRound[]; year: string };

/** The rounds of one year, latest first; which year stands in the address. */
export function RoundsOfYear({ t, rounds, year }: Props) {
  const years = [...new Set(rounds.map(({ heldOn }) => heldOn.slice(0, 4)))].reverse();
  const shown = rounds.filter(({ heldOn }) => heldOn.startsWith(`${year}-`)).reverse();
  return (
    <section>
      <FilterBar
        action="/outside-series/invitation-rounds"
        label={t("outside-series.pickYear")}
        applyLabel={t("outside-series.showVintage")}
      >
        <FilterSelect
          name="year"
          label={t("outside-series.fields.year")}
          choices={years.map((value) => ({ value, label: value }))}
          value={year}
        />
      </FilterBar>
      <DataTable
        caption={t("outside-series.rounds.list", { year })}
        columns={columnsFor(t)}
        rows={shown}
        rowKey={({ number }) => number}
        stickyHead
      />
    </section>
  );
}

function columnsFor(t: Translator): Column<KnownRound>[] {
  return [
    { id: "number", label: t("outside-series.columns.number"), cell: ({ number }) => number },
    {
      id: "heldOn",
      label: t("outside-series.columns.heldOn"),
      cell: ({ heldOn }) => formatDate(t.language, heldOn),
    },
    { id: "name", label: t("outside-series.columns.name"), cell: ({ name }) => roundName(t, name) },
    {
      id: "size",
      label: t("outside-series.columns.size"),
      numeric: true,
      cell: ({ size }) => formatNumber(t.language, size),
    },
    {
      id: "lowestScore",
      label: t("outside-series.columns.lowestScore"),
      numeric: true,
      cell: ({ lowestScore }) => (lowestScore === null ? "–" : formatNumber(t.language, lowestScore)),
    },
  ];
}
