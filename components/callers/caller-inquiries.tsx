import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { InquiryOfCaller } from "@/lib/callers/queries";
import { formatShortDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";

/** A caller's contacts with the firm, newest first; of those not open to the reader only number and stage. */
export function CallerInquiries({ t, inquiries }: { t: Translator; inquiries: InquiryOfCaller[] }) {
  const label = (id: "number" | "received" | "channel" | "stage" | "lawyer") => ({
    id,
    label: t(`callers.page.columns.${id}`),
  });
  const ifOpen = (row: InquiryOfCaller, text: string | null | undefined) =>
    row.inFull ? text : <span className="text-soft">{t("callers.notOpen")}</span>;
  return (
    <DataTable
      caption={t("callers.page.inquiries")}
      rows={inquiries}
      rowKey={({ id }) => id}
      columns={[
        {
          ...label("number"),
          cell: (row) => (
            <Link href={`/inquiries/${row.id}`} prefetch={false}>
              {t("inquiries.page.number", { number: row.number })}
            </Link>
          ),
        },
        {
          ...label("received"),
          cell: (row) => ifOpen(row, row.inFull && formatShortDate(t.language, row.inFull.receivedOn)),
        },
        {
          ...label("channel"),
          cell: (row) => ifOpen(row, row.inFull && t(`inquiries.channel.${row.inFull.channel}`)),
        },
        { ...label("stage"), cell: (row) => <StageOf t={t} row={row} /> },
        { ...label("lawyer"), cell: (row) => ifOpen(row, row.inFull?.lawyerName) },
      ]}
    />
  );
}

function StageOf({ t, row: { stage, inFull } }: { t: Translator; row: InquiryOfCaller }) {
  const isCounted = !inFull || inFull.classification === "inquiry";
  return (
    <span className="inline-flex flex-wrap gap-1">
      {isCounted ? (
        t(`inquiries.stage.${stage}`)
      ) : (
        <Tag>{t(`inquiries.classification.${inFull.classification}`)}</Tag>
      )}
      {inFull?.closed && (
        <Tag>{t("inquiries.page.closed", { reason: t(`inquiries.closeReason.${inFull.closed}`) })}</Tag>
      )}
    </span>
  );
}
