import { type Column, DataTable } from "@/components/ui/data-table";
import { formatShortDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { RenamedRound } from "@/lib/outside-series/queries";

/** Rounds that were published under other names, and in the file of which day; each name in the words of its file. */
export function RenamedRounds({ t, rounds }: { t: Translator; rounds: RenamedRound[] }) {
  const note = rounds.length > 0 ? "outside-series.rounds.renamedNote" : "outside-series.rounds.renamedNone";
  return (
    <section>
      <h2 className="text-prose font-semibold">{t("outside-series.rounds.renamed")}</h2>
      <p className="mt-1 mb-3 text-small text-soft">{t(note)}</p>
      {rounds.length > 0 && (
        <DataTable
          caption={t("outside-series.rounds.renamed")}
          captionHidden
          columns={columnsFor(t)}
          rows={rounds}
          rowKey={({ number }) => number}
        />
      )}
    </section>
  );
}

function columnsFor(t: Translator): Column<RenamedRound>[] {
  return [
    { id: "number", label: t("outside-series.columns.number"), cell: ({ number }) => number },
    { id: "name", label: t("outside-series.columns.name"), cell: ({ name }) => name },
    {
      id: "otherNames",
      label: t("outside-series.columns.otherNames"),
      cell: ({ otherNames }) => (
        <ul>
          {otherNames.map(({ name, asOf }) => (
            <li key={name}>
              {t("outside-series.rounds.earlierName", { name, day: formatShortDate(t.language, asOf) })}
            </li>
          ))}
        </ul>
      ),
    },
  ];
}
