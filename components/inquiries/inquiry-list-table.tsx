import Link from "next/link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { formatShortDate } from "@/lib/i18n/format";
import { countryName, stateName } from "@/lib/i18n/places";
import type { Translator } from "@/lib/i18n/translator";
import { inquiryListHref } from "@/lib/inquiry-search/inquiry-list-href";
import type { ListedInquiry } from "@/lib/inquiry-search/queries";
import type { InquiryListAddress } from "@/lib/inquiry-search/schema";

type Props = { t: Translator; address: InquiryListAddress; rows: ListedInquiry[]; caption: string };

/** The inquiries, each with the way to its page; received and caller sort the list. */
export function InquiryListTable({ t, address, rows, caption }: Props) {
  return (
    <DataTable
      caption={caption}
      columns={columnsFor(t, address)}
      rows={rows}
      rowKey={({ id }) => id}
      stickyHead
    />
  );
}

type ColumnId =
  | "number"
  | "received"
  | "caller"
  | "residence"
  | "channel"
  | "connection"
  | "stage"
  | "lawyer";

function columnsFor(t: Translator, address: InquiryListAddress): Column<ListedInquiry>[] {
  const label = (id: ColumnId) => ({ id, label: t(`inquiries.list.columns.${id}`) });
  return [
    { ...label("number"), cell: (row) => row.number },
    { ...label("received"), sort: sortByDay(address), cell: (row) => <Received t={t} row={row} /> },
    {
      ...label("caller"),
      rowHeader: true,
      sort: sortByName(address),
      cell: (row) => (
        <Link href={`/inquiries/${row.id}`} prefetch={false}>
          <bdi>{row.callerName ?? t("inquiries.log.anonymous")}</bdi>
        </Link>
      ),
    },
    { ...label("residence"), cell: (row) => residenceOf(t, row) },
    { ...label("channel"), cell: (row) => t(`inquiries.channel.${row.channel}`) },
    { ...label("connection"), cell: (row) => t(`inquiries.connection.${row.connection}`) },
    { ...label("stage"), cell: (row) => <StageOf t={t} row={row} /> },
    { ...label("lawyer"), cell: (row) => row.lawyerName ?? "" },
  ];
}

// A click on the head of a sorted column turns it round.
function sortByDay(address: InquiryListAddress) {
  const isNewest = address.sort === null || address.sort === "newest";
  const isOldest = address.sort === "oldest";
  const direction = isNewest ? ("descending" as const) : isOldest ? ("ascending" as const) : undefined;
  return { href: sortedHref(address, isNewest ? "oldest" : null), direction };
}

function sortByName(address: InquiryListAddress) {
  const isRising = address.sort === "name";
  const isFalling = address.sort === "name_desc";
  const direction = isRising ? ("ascending" as const) : isFalling ? ("descending" as const) : undefined;
  return { href: sortedHref(address, isRising ? "name_desc" : "name"), direction };
}

function sortedHref(address: InquiryListAddress, sort: InquiryListAddress["sort"]): string {
  return inquiryListHref({ ...address, sort, after: null, before: null });
}

function Received({ t, row }: { t: Translator; row: ListedInquiry }) {
  const time = row.receivedTime ? `T${row.receivedTime}` : "";
  return (
    <time dateTime={`${row.receivedOn}${time}`} className="whitespace-nowrap">
      {formatShortDate(t.language, row.receivedOn)} {row.receivedTime}
    </time>
  );
}

function residenceOf(t: Translator, { country, state }: ListedInquiry): string {
  if (!country) return "";
  return state ? `${stateName(t, country, state)}, ${country}` : countryName(t.language, country);
}

function StageOf({ t, row }: { t: Translator; row: ListedInquiry }) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      {row.classification === "inquiry" ? (
        <span>{t(`inquiries.stage.${row.stage}`)}</span>
      ) : (
        <Tag>{t(`inquiries.classification.${row.classification}`)}</Tag>
      )}
      {row.closed && (
        <Tag>{t("inquiries.page.closed", { reason: t(`inquiries.closeReason.${row.closed}`) })}</Tag>
      )}
    </span>
  );
}
