import { DataTable } from "@/components/ui/data-table";
import { type FormValues, firstValue } from "@/lib/forms/form-values";
import { formatDate } from "@/lib/i18n/format";
import { countryName } from "@/lib/i18n/places";
import type { Translator } from "@/lib/i18n/translator";
import { contentOf, eventFields } from "@/lib/political-events/event-content";
import type { PoliticalEvent } from "@/lib/political-events/queries";

type Props = { t: Translator; theirs: PoliticalEvent; yours: FormValues };

/** What somebody else saved beside what was typed here, answer by answer. */
export function EventConflict({ t, theirs, yours }: Props) {
  const saved = contentOf(theirs);
  const rows = eventFields
    .map((field) => ({ field, theirs: saved[field], yours: firstValue(yours, field) }))
    .filter((row) => row.theirs !== row.yours);
  const words = (field: string, value: string) => answerInWords(t, field, value);
  return (
    <section className="mb-6 rounded-control border border-amber p-4">
      <h2 className="text-prose font-semibold">{t("political-events.conflict.title")}</h2>
      <p className="mt-1 mb-3">{t("political-events.conflict.text")}</p>
      <DataTable
        caption={t("political-events.conflict.caption")}
        rows={rows}
        rowKey={({ field }) => field}
        columns={[
          {
            id: "field",
            label: t("political-events.conflict.field"),
            cell: ({ field }) => t(`political-events.fields.${field}`),
          },
          {
            id: "theirs",
            label: t("political-events.conflict.theirs"),
            cell: (row) => words(row.field, row.theirs),
          },
          {
            id: "yours",
            label: t("political-events.conflict.yours"),
            cell: (row) => words(row.field, row.yours),
          },
        ]}
      />
    </section>
  );
}

function answerInWords(t: Translator, field: string, value: string): string {
  if (field === "occurredOn" || field === "firstFullDay") return formatDate(t.language, value);
  if (field === "country") return countryName(t.language, value);
  if (field === "category") return t.find(`political-events.categories.${value}`) ?? value;
  if (field === "moves") return t.find(`political-events.movesKinds.${value}`) ?? value;
  return value;
}
