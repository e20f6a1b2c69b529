import { type Column, DataTable } from "@/components/ui/data-table";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { KnownRound } from "@/lib/outside-series/settle-round";
import { type YearOfInvitations, yearlyInvitations } from "@/lib/outside-series/yearly-invitations";

/** How many people were invited in each year; the year of the latest round says until when. */
export function YearlyInvitations({ t, rounds }: { t: Translator; rounds: KnownRound[] }) {
  const lastDay = rounds.at(-1)?.heldOn ?? "";
  return (
    <div className="max-w-md">
      <DataTable
        caption={t("outside-series.rounds.yearly")}
        columns={columnsFor(t)}
        rows={yearlyInvitations(rounds)}
        rowKey={({ year }) => year}
        narrow="keep"
      />
      <p className="mt-2 text-small text-soft">
        {t("outside-series.rounds.unfinished", {
          year: lastDay.slice(0, 4),
          day: formatDate(t.language, lastDay),
        })}
      </p>
    </div>
  );
}

function columnsFor(t: Translator): Column<YearOfInvitations>[] {
  const number = (value: number) => formatNumber(t.language, value);
  return [
    {
      id: "year",
      label: t("outside-series.columns.year"),
      cell: ({ year }) => year,
    },
    {
      id: "rounds",
      label: t("outside-series.columns.rounds"),
      numeric: true,
      cell: ({ rounds }) => number(rounds),
    },
    {
      id: "invitations",
      label: t("outside-series.columns.invitations"),
      numeric: true,
      cell: ({ invitations }) => number(invitations),
    },
  ];
}
