import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { inColumnOrder } from "@/lib/exports/export-field";
import { filterWords, periodWords } from "@/lib/exports/filter-words";
import { getExport, listFilterNames, type RegisteredExport } from "@/lib/exports/queries";
import { getFirm } from "@/lib/firm/queries";
import { formatInstant } from "@/lib/i18n/format";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { ExportState } from "./export-state";

type Props = { actor: Actor; id: string };

/** One export: how far it is, its file, and what the register knows of it. */
export async function ExportPage({ actor, id }: Props) {
  const t = translatorFor(actor.language);
  const one = await getExport(actor, id);
  const [{ timeZone: zone }, names] = await Promise.all([getFirm(), listFilterNames(actor)]);
  const filters = filterWords(t, one.filters, names).join(" · ") || t("exports.filters.nothing");
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb
            label={t("exports.page.way")}
            steps={[{ href: "/exports", label: t("exports.title") }]}
          />
        }
        title={t("exports.page.title", { at: formatInstant(t.language, one.startedAt, zone) })}
        subtitle={t("exports.page.subtitle", {
          format: t(`exports.formats.${one.format}`),
          rows: t("exports.rows", { n: one.rowsTotal }),
          name: one.staffName,
        })}
      />
      <div className="max-w-3xl space-y-10">
        <ExportState t={t} one={one} />
        <section aria-labelledby="facts-title">
          <h2 id="facts-title" className="mb-2 text-prose font-semibold">
            {t("exports.page.facts")}
          </h2>
          <DefinitionList prose items={factsOf(t, one, zone, filters)} />
        </section>
      </div>
    </>
  );
}

function factsOf(t: Translator, one: RegisteredExport, zone: string, filters: string) {
  const at = (instant: Date | null) => instant && formatInstant(t.language, instant, zone);
  const columns = inColumnOrder(one.fields).map(({ key }) => t(`exports.fields.${key}`));
  const facts: [string, React.ReactNode][] = [
    [t("exports.form.reason"), <bdi key="reason">{one.reason}</bdi>],
    [t("exports.file.period"), periodWords(t, one.filters)],
    [t("exports.file.filters"), filters],
    [t("exports.page.columns"), columns.join(" · ")],
    [t("exports.page.ended"), at(one.endedAt)],
    [t("exports.page.fetchedAt"), at(one.fetchedAt)],
    [t("exports.page.size"), one.bytes !== null && t("exports.page.bytes", { n: one.bytes })],
    [
      t("exports.columns.hash"),
      one.sha256 && (
        <code key="hash" className="break-all">
          {one.sha256}
        </code>
      ),
    ],
  ];
  return facts.flatMap(([term, value]) => (value ? [{ term, value }] : []));
}
