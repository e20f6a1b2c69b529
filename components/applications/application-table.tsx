import Link from "next/link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { ListedApplication } from "@/lib/applications/queries";
import { daysBetween } from "@/lib/calendar/calendar-date";
import { formatShortDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";

type Props = { t: Translator; rows: ListedApplication[]; caption: string };

/** Applications, each with the way to its inquiry. */
export function ApplicationTable({ t, rows, caption }: Props) {
  return (
    <DataTable caption={caption} columns={columnsFor(t)} rows={rows} rowKey={({ id }) => id} stickyHead />
  );
}

type ColumnId = "caller" | "programme" | "invited" | "lastDay" | "filed" | "decision" | "number";

function columnsFor(t: Translator): Column<ListedApplication>[] {
  const label = (id: ColumnId) => ({ id, label: t(`applications.columns.${id}`) });
  return [
    {
      ...label("caller"),
      cell: (row) => (
        <Link href={`/inquiries/${row.inquiryId}`} prefetch={false}>
          <bdi>{row.callerName ?? t("inquiries.log.anonymous")}</bdi>
        </Link>
      ),
    },
    { ...label("number"), cell: (row) => t("inquiries.page.number", { number: row.number }) },
    { ...label("programme"), cell: (row) => row.programme },
    { ...label("invited"), cell: (row) => <Day t={t} day={row.invitedOn} /> },
    { ...label("lastDay"), cell: (row) => <Day t={t} day={row.lastDayToApply} /> },
    { ...label("filed"), cell: (row) => <Filed t={t} row={row} /> },
    { ...label("decision"), cell: (row) => decisionOf(t, row) },
  ];
}

function Day({ t, day }: { t: Translator; day: string | null }) {
  if (!day) return null;
  return (
    <time dateTime={day} className="whitespace-nowrap">
      {formatShortDate(t.language, day)}
    </time>
  );
}

// Only what came from elsewhere can have been filed too late: here it is refused.
function Filed({ t, row: { filedOn, lastDayToApply } }: { t: Translator; row: ListedApplication }) {
  const daysLate = lastDayToApply ? daysBetween(lastDayToApply, filedOn) : 0;
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Day t={t} day={filedOn} />
      {daysLate > 0 && <Tag kind="caution">{t("applications.filedLate", { n: daysLate })}</Tag>}
    </span>
  );
}

function decisionOf(t: Translator, { decision, decidedOn }: ListedApplication): string {
  if (!decision) return t("applications.pending");
  const words = t(`inquiries.decision.${decision}`);
  return decidedOn
    ? t("applications.decidedOn", { decision: words, day: formatShortDate(t.language, decidedOn) })
    : words;
}
