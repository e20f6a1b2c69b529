import { DefinitionList } from "@/components/ui/definition-list";
import { residenceName } from "@/lib/dashboard/residence-name";
import type { Translator } from "@/lib/i18n/translator";
import type { OwnReport } from "@/lib/own-reports/own-report";

type Named = { id: string; name: string };
type Props = {
  t: Translator;
  theirs: OwnReport;
  lists: { offices: readonly Named[]; lawyers: readonly Named[] };
};

/** What somebody else saved while this was being changed; the form below still holds what was typed. */
export function OwnReportConflict({ t, theirs, lists }: Props) {
  const { filter, sections } = theirs;
  const named = (rows: readonly Named[], id: string | null) => rows.find((row) => row.id === id)?.name;
  const entries = [
    ["name", theirs.name],
    ["unit", t(`own-reports.units.${theirs.unit}`)],
    ["sections", sections.map((key) => t(`own-reports.sections.${key}`)).join(", ")],
    ["office", named(lists.offices, filter.office)],
    ["lawyer", named(lists.lawyers, filter.lawyer)],
    ["channel", filter.channel && t(`inquiries.channel.${filter.channel}`)],
    ["residence", filter.residence && residenceName(t, filter.residence)],
    ["readers", t(`own-reports.readers.${theirs.readers}`)],
  ] as const;
  return (
    <section role="alert" className="mb-6 rounded-control border border-amber p-4">
      <h2 className="text-prose font-semibold">{t("own-reports.conflict.title")}</h2>
      <p className="mt-1 mb-3">{t("own-reports.conflict.text")}</p>
      <DefinitionList
        prose
        items={entries.map(([field, value]) => ({
          term: t(`own-reports.fields.${field}`),
          value: value || t("common.all"),
        }))}
      />
    </section>
  );
}
