import Link from "next/link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { ListedConsultation } from "@/lib/consultations/queries";
import { formatInstant, formatShortDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";

type Props = {
  t: Translator;
  timeZone: string;
  rows: ListedConsultation[];
  caption: string;
  /** For those that are past: whether they were held. */
  withHeld: boolean;
};

/** Consultations by their time, each with the way to its inquiry. */
export function ConsultationTable({ t, timeZone, rows, caption, withHeld }: Props) {
  const columns = columnsFor(t, timeZone).filter(({ id }) => withHeld || id !== "held");
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

function columnsFor(t: Translator, timeZone: string): Column<ListedConsultation>[] {
  const label = (id: "at" | "caller" | "lawyer" | "office" | "number" | "held") => ({
    id,
    label: t(`consultations.columns.${id}`),
  });
  return [
    {
      ...label("at"),
      cell: ({ scheduledAt }) => (
        <time dateTime={scheduledAt.toISOString()}>{formatInstant(t.language, scheduledAt, timeZone)}</time>
      ),
    },
    {
      ...label("caller"),
      rowHeader: true,
      cell: (row) => (
        <Link href={`/inquiries/${row.inquiryId}`} prefetch={false}>
          <bdi>{row.callerName ?? t("inquiries.log.anonymous")}</bdi>
        </Link>
      ),
    },
    { ...label("lawyer"), cell: (row) => row.lawyerName },
    { ...label("office"), cell: (row) => row.officeName },
    { ...label("number"), cell: (row) => t("inquiries.page.number", { number: row.number }) },
    { ...label("held"), cell: (row) => <Held t={t} row={row} /> },
  ];
}

function Held({ t, row: { heldOn } }: { t: Translator; row: ListedConsultation }) {
  if (!heldOn) return <Tag kind="caution">{t("consultations.notHeld")}</Tag>;
  return t("consultations.held", { day: formatShortDate(t.language, heldOn) });
}
