import { DataTable } from "@/components/ui/data-table";
import type { Cell } from "@/lib/charts/chart";
import type { Translator } from "@/lib/i18n/translator";
import { type Audience, leavesTheFirm, thresholdFor } from "@/lib/reports/audience";
import {
  type FigureDifference,
  isSameReport,
  listedFigures,
  type ReportDifferences,
} from "@/lib/reports/versions/report-differences";

type Props = {
  t: Translator;
  differences: ReportDifferences;
  audience: Audience;
  /** What the two reports are called. */
  before: string;
  after: string;
};

/** What differs between two reports, in words and figure by figure. */
export function DifferencesView({ t, differences, audience, before, after }: Props) {
  const { finding, rowsAdded, rowsRemoved } = differences;
  const figures = listedFigures(differences);
  if (isSameReport(differences)) return <p>{t("reports-published.differences.none")}</p>;
  const changed = figures.filter((one) => one.before && one.after).length;
  const counts = { changed, added: rowsAdded, removed: rowsRemoved };
  return (
    <div className="space-y-4">
      <p className="max-w-prose">{t("reports-published.differences.count", counts)}</p>
      {finding && <Findings t={t} finding={finding} before={before} after={after} />}
      {figures.length > 0 && <Figures t={t} figures={figures} before={before} after={after} />}
      <p className="max-w-prose text-small text-soft">{t("reports-published.differences.derived")}</p>
      {leavesTheFirm(audience) && (
        <p className="max-w-prose text-small text-soft">
          {t("reports-published.differences.small", { threshold: thresholdFor(audience) })}
        </p>
      )}
    </div>
  );
}

/** The same as a part of a page, under what it is called. */
export function DifferencesSection({ title, ...view }: Props & { title: string }) {
  return (
    <section className="my-10">
      <h2 className="mb-2 text-prose">{title}</h2>
      <DifferencesView {...view} />
    </section>
  );
}

type Names = { t: Translator; before: string; after: string };

function Findings({ t, finding, before, after }: Names & { finding: { before: string; after: string } }) {
  return (
    <div className="max-w-prose">
      <p>{t("reports-published.differences.finding")}</p>
      <dl className="mt-2 space-y-2">
        <dt className="text-small text-soft">{before}</dt>
        <dd className="font-serif">{finding.before}</dd>
        <dt className="text-small text-soft">{after}</dt>
        <dd className="font-serif">{finding.after}</dd>
      </dl>
    </div>
  );
}

function Figures({ t, figures, before, after }: Names & { figures: FigureDifference[] }) {
  const words = (cell: Cell | null) => {
    if (!cell) return t("reports-published.differences.wasNotThere");
    return cell.text === "" ? t("reports-published.differences.empty") : cell.text;
  };
  return (
    <DataTable
      caption={t("reports-published.differences.caption")}
      captionHidden
      rows={figures}
      rowKey={({ section, row, column }) => `${section}/${row}/${column}`}
      columns={[
        {
          id: "section",
          label: t("reports-published.differences.section"),
          cell: ({ section }) => t.find(`reports.sheets.${section}`) ?? section,
        },
        { id: "row", label: t("reports-published.differences.row"), cell: ({ label }) => label },
        { id: "column", label: t("reports-published.differences.column"), cell: ({ heading }) => heading },
        { id: "before", label: before, numeric: true, cell: (row) => words(row.before) },
        { id: "after", label: after, numeric: true, cell: (row) => <strong>{words(row.after)}</strong> },
      ]}
    />
  );
}
