import type { Cell } from "@/lib/charts/chart";
import type { Translator } from "@/lib/i18n/translator";
import { leavesTheFirm, thresholdFor } from "../audience";
import type { ReportDocument } from "../report-document";
import { noCell, type ReportSection, tableSection, textCell } from "../report-section";
import { type FigureDifference, listedFigures, reportDifferences } from "./report-differences";
import { changedKey } from "./report-figures";

/** A report that was published, in words. */
export type PublishedDocument = { version: number; document: ReportDocument };

/**
 * A report that says what has changed since the version before it, for the same readers. It is told of the two documents
 * alone, so it can tell no more than both files do.
 */
export function withChanges(
  t: Translator,
  document: ReportDocument,
  before: PublishedDocument,
): ReportDocument {
  const sections = [changedSection(t, document, before), ...document.sections];
  const rows = sections.reduce((sum, { table }) => sum + table.rows.length, 0);
  const facts = document.facts.map((fact) => (fact.key === "rows" ? { ...fact, value: rows } : fact));
  return { ...document, facts, sections };
}

/** How many figures differ from the version before: that is what the press sheet says, which is one page. */
export function differingFrom({ version, document }: PublishedDocument, after: ReportDocument) {
  return { n: listedFigures(reportDifferences(document, after)).length, version };
}

/** Whether a published report says itself what has changed: those of long ago and press sheets do not, figure by figure. */
export function tellsChanges({ sections }: ReportDocument): boolean {
  return sections.some(({ key }) => key === changedKey);
}

function changedSection(t: Translator, after: ReportDocument, before: PublishedDocument): ReportSection {
  const { version } = before;
  const differences = reportDifferences(before.document, after);
  const { finding } = differences;
  const figures = listedFigures(differences);
  const threshold = thresholdFor(after.audience);
  return tableSection({
    key: changedKey,
    title: t("reports.changed.title", { version }),
    about: t("reports.changed.about", { version }),
    empty: t("reports.changed.none", { version }),
    columns: [
      t("reports.changed.table"),
      t("reports.changed.row"),
      t("reports.changed.column"),
      { numeric: t("reports.changed.version", { version }) },
      { numeric: t("reports.changed.version", { version: version + 1 }) },
    ],
    keys: figures.map(({ section, row, column }) => `${section}/${row}/${column}`),
    rows: figures.map((one) => rowOf(t, one)),
    notes: [
      ...(finding ? [t("reports.changed.finding", { version, finding: finding.before })] : []),
      ...(figures.length > 0 ? [t("reports.changed.derived")] : []),
      ...(leavesTheFirm(after.audience) ? [t("reports.changed.small", { threshold })] : []),
    ],
  });
}

function rowOf(t: Translator, { section, label, heading, before, after }: FigureDifference): Cell[] {
  return [
    textCell(t.find(`reports.sheets.${section}`) ?? section),
    textCell(label),
    textCell(heading),
    figureCell(t, before),
    figureCell(t, after),
  ];
}

/** A figure as its version shows it, withheld ones too; where a version does not have it, the word for that. */
function figureCell(t: Translator, cell: Cell | null): Cell {
  if (!cell) return noCell(t("reports.changed.notThere"));
  return cell.text === "" ? noCell(t("reports.changed.blank")) : { value: cell.value, text: cell.text };
}
