import type { Choice } from "@/components/ui/choice";
import { DataTable } from "@/components/ui/data-table";
import type { FormValues } from "@/lib/forms/form-values";
import type { Translator } from "@/lib/i18n/translator";
import { scheduleFields } from "@/lib/schedules/schedule";
import { listStaffNames } from "@/lib/staff/queries";

type Props = { t: Translator; theirs: FormValues; yours: FormValues; reports: readonly Choice[] };

/** What somebody else saved beside what was chosen here, answer by answer. */
export async function ScheduleConflict({ t, theirs, yours, reports }: Props) {
  const names = new Map(await listStaffNames());
  for (const { value, label } of reports) names.set(value, label);
  const words = (field: string, values: FormValues) =>
    [...(values[field] ?? [])]
      .map((value) => answerInWords(t, field, value, names))
      .sort()
      .join(", ");
  const rows = scheduleFields
    .map((field) => ({ field, theirs: words(field, theirs), yours: words(field, yours) }))
    .filter((row) => row.theirs !== row.yours);
  const column = (id: "theirs" | "yours") => ({
    id,
    label: t(`schedules.conflict.${id}`),
    cell: (row: (typeof rows)[number]) => row[id],
  });
  return (
    <section className="mb-6 rounded-control border border-amber p-4">
      <h2 className="text-prose font-semibold">{t("schedules.conflict.title")}</h2>
      <p className="mt-1 mb-3">{t("schedules.conflict.text")}</p>
      <DataTable
        caption={t("schedules.conflict.caption")}
        rows={rows}
        rowKey={({ field }) => field}
        columns={[
          {
            id: "field",
            label: t("schedules.conflict.field"),
            cell: ({ field }) => t(`schedules.fields.${field}`),
          },
          column("theirs"),
          column("yours"),
        ]}
      />
    </section>
  );
}

function answerInWords(
  t: Translator,
  field: string,
  value: string,
  names: ReadonlyMap<string, string>,
): string {
  if (field === "recipients" || field === "report") return names.get(value) ?? value;
  if (field === "hour") return t("schedules.hourText", { hour: value });
  return t.find(`schedules.${field}s.${value}`) ?? value;
}
