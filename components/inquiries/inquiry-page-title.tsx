import { Tag } from "@/components/ui/tag";
import { calendarDateOf } from "@/lib/calendar/calendar-date";
import { getFirm } from "@/lib/firm/queries";
import { formatDate, formatTime } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { FullInquiry } from "@/lib/inquiries/inquiry-row";

type Named = { callerName: string | null; number: number };

/** Whose inquiry this is, with the number that staff read to each other. */
export function InquiryPageTitle({ t, inquiry }: { t: Translator; inquiry: Named }) {
  return (
    <>
      <bdi className="wrap-anywhere">{inquiry.callerName ?? t("inquiries.page.anonymous")}</bdi>{" "}
      <span className="whitespace-nowrap font-normal text-soft">
        {t("inquiries.page.number", { number: inquiry.number })}
      </span>
    </>
  );
}

/** When it came, how, where and who took it, and how it stands. */
export async function InquiryPageSubtitle({ t, inquiry }: { t: Translator; inquiry: FullInquiry }) {
  const { timeZone } = await getFirm();
  const { receivedAt } = inquiry;
  const day = formatDate(t.language, calendarDateOf(inquiry.receivedOn));
  const received = receivedAt
    ? `${day}, ${formatTime(receivedAt, timeZone)} (${t("common.zone", { zone: timeZone })})`
    : day;
  return (
    <>
      {t("inquiries.page.subtitle", {
        received,
        channel: t(`inquiries.channel.${inquiry.channel}`),
        office: inquiry.office.name,
        name: inquiry.takenBy.name,
      })}
      <StandingTags t={t} inquiry={inquiry} />
    </>
  );
}

function StandingTags({ t, inquiry }: { t: Translator; inquiry: FullInquiry }) {
  const closure = inquiry.closures.find(({ reopenedAt }) => reopenedAt === null);
  return (
    <span className="mt-2 flex flex-wrap gap-1.5">
      {inquiry.classification === "inquiry" && <Tag kind="firm">{t(`inquiries.stage.${inquiry.stage}`)}</Tag>}
      {closure && (
        <Tag>{t("inquiries.page.closed", { reason: t(`inquiries.closeReason.${closure.reason}`) })}</Tag>
      )}
      {inquiry.wall && <Tag kind="caution">{t("inquiries.page.restricted")}</Tag>}
      {inquiry.classification !== "inquiry" && (
        <Tag kind="caution">{t(`inquiries.classification.${inquiry.classification}`)}</Tag>
      )}
    </span>
  );
}
