import { type Column, DataTable } from "@/components/ui/data-table";
import { formatNumber, formatShare } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { AgainstRest, GroupResult } from "@/lib/statistics/conversion-analysis";
import type { Conversion } from "@/lib/trends/conversion/conversion";
import { intervalText } from "@/lib/trends/conversion/conversion-finding";
import { groupName } from "@/lib/trends/conversion/group-name";
import { refusalText } from "@/lib/trends/refusal-text";

type Row = GroupResult & { againstRest?: AgainstRest };
type Props = {
  t: Translator;
  name: "connection" | "motivation";
  rows: readonly Row[];
  conversion: Conversion;
  /** The list of the clients of a group. */
  href: (group: GroupResult) => string | undefined;
};

/** Above it a finding among so many comparisons is not called clear. */
const clearAt = 0.05;

/** What became of each group, how soon, and how it compares; or why a figure is not given. */
export function GroupTable({ t, name, rows, conversion, href }: Props) {
  const isReached = rows.some(({ conversion: one }) => medianOf(one) !== null);
  const about = t(`trends-conversion.table.${name}About`);
  return (
    <section className="min-w-0">
      <h2 className="text-prose">{t(`trends-conversion.table.${name}`)}</h2>
      <p className="mt-0.5 mb-3 max-w-prose text-small text-soft">
        {isReached ? about : `${about} ${t("trends-conversion.table.halfNotReached")}`}
      </p>
      <DataTable
        caption={t(`trends-conversion.table.${name}`)}
        captionHidden
        columns={columnsFor(t, conversion, href).filter(({ id }) => id !== "median" || isReached)}
        rows={[...rows]}
        rowKey={(row) => row.name}
      />
    </section>
  );
}

function columnsFor(t: Translator, { motivations }: Conversion, href: Props["href"]): Column<Row>[] {
  const head = (
    id: "group" | "n" | "retained" | "share" | "declined" | "median" | "retainedMedian" | "rest",
    numeric = true,
  ) => ({ id, label: t(`trends-conversion.columns.${id}`), numeric });
  return [
    { ...head("group", false), cell: ({ name }) => groupName(t, name, motivations) },
    { ...head("n"), cell: ({ n }) => formatNumber(t.language, n) },
    { ...head("retained"), cell: (row) => <Clients t={t} row={row} href={href(row)} /> },
    { ...head("share"), cell: (row) => <Share t={t} row={row} /> },
    { ...head("declined"), cell: (row) => declinedText(t, row) },
    { ...head("median"), cell: (row) => medianText(t, row) },
    {
      ...head("retainedMedian"),
      cell: (row) => dayText(t, row.conversion.kind === "estimate" ? row.retainedMedianDays : null),
    },
    { ...head("rest"), cell: ({ againstRest }) => restText(t, againstRest) },
  ];
}

function Clients({ t, row, href }: { t: Translator; row: Row; href: string | undefined }) {
  const count = formatNumber(t.language, row.retained);
  return href ? <a href={href}>{count}</a> : count;
}

function Share({ t, row: { conversion } }: { t: Translator; row: Row }) {
  if (conversion.kind === "estimate") return intervalText(t, conversion.retained);
  return <span className="text-small whitespace-normal text-soft">{refusalText(t, conversion)}</span>;
}

function declinedText({ language }: Translator, { conversion }: Row): string {
  return conversion.kind === "estimate" ? formatShare(language, conversion.declinedShare) : "";
}

function medianText(t: Translator, { conversion }: Row): string {
  if (conversion.kind === "refused") return "";
  const medianDays = medianOf(conversion);
  return medianDays === null ? t("trends-conversion.table.notReached") : dayText(t, medianDays);
}

function medianOf(conversion: Row["conversion"]): number | null {
  return conversion.kind === "estimate" ? conversion.timeToRetained.medianDays : null;
}

function dayText(t: Translator, day: number | null): string {
  return day === null ? "" : t("trends-conversion.table.day", { n: day });
}

function restText(t: Translator, against: AgainstRest | undefined): string {
  if (against?.kind !== "estimate") return "";
  const points = (value: number) => {
    // Rounded first, so that nothing is said to be a negative zero.
    const rounded = Math.round(value * 1000) / 10 + 0;
    const text = formatNumber(t.language, rounded, 1);
    return rounded > 0 ? t("trends-conversion.table.plus", { points: text }) : text;
  };
  const isClear = against.adjustedPValue <= clearAt;
  return t(isClear ? "trends-conversion.table.clear" : "trends-conversion.table.unclear", {
    points: points(against.difference),
    lower: points(against.lower),
    upper: points(against.upper),
  });
}
