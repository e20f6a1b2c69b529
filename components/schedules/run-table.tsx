import { DataTable } from "@/components/ui/data-table";
import { formatInstant } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import { spanText } from "@/lib/reports/span-text";
import type { Delivery, ScheduleRun } from "@/lib/schedules/queries";
import { dueText, isTrouble, outcomeText } from "./schedule-words";

type Names = ReadonlyMap<string, string>;
type Props = { t: Translator; runs: ScheduleRun[]; names: Names; timeZone: string };
type Row = { run: ScheduleRun; delivery: Delivery };

/** Every mail of the latest sendings and trials, newest first. */
export function RunTable({ t, runs, names, timeZone }: Props) {
  const rows: Row[] = runs.flatMap((run) => run.deliveries.map((delivery) => ({ run, delivery })));
  return (
    <section className="mt-10">
      <h2 className="mb-2 text-prose font-semibold">{t("schedules.runs.title")}</h2>
      {rows.length === 0 ? (
        <p className="text-soft">{t("schedules.runs.none")}</p>
      ) : (
        <DataTable
          caption={t("schedules.runs.title")}
          captionHidden
          rows={rows}
          rowKey={({ delivery }) => delivery.id}
          columns={[
            {
              id: "report",
              label: t("schedules.runs.report"),
              cell: ({ run }) => spanText(t, run.span),
            },
            {
              id: "due",
              label: t("schedules.runs.due"),
              cell: ({ run }) => occasionOf(t, run, names, timeZone),
            },
            {
              id: "to",
              label: t("schedules.runs.to"),
              cell: ({ delivery }) => <bdi>{names.get(delivery.staffId) ?? delivery.staffId}</bdi>,
            },
            {
              id: "outcome",
              label: t("schedules.runs.outcome"),
              cell: ({ delivery }) => (
                <span className={isTrouble(delivery) ? "text-amber" : undefined}>
                  {outcomeText(t, delivery, timeZone)}
                </span>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}

function occasionOf(t: Translator, run: ScheduleRun, names: Names, timeZone: string): string {
  if (!run.startedBy) return dueText(t, run);
  const at = formatInstant(t.language, run.startedAt, timeZone);
  return t("schedules.runs.trialBy", { name: names.get(run.startedBy) ?? "", at });
}
