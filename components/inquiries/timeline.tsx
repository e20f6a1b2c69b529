import { Timeline } from "@/components/ui/timeline";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { TimelineEvent } from "@/lib/inquiries/inquiry-timeline";

type Props = {
  t: Translator;
  events: readonly TimelineEvent[];
  timeZone: string;
  names: ReadonlyMap<string, string>;
};

/** Everything that happened to an inquiry, with who and when. */
export function InquiryTimeline({ t, events, timeZone, names }: Props) {
  const entries = events.map((event) => ({
    key: event.key,
    when: formatInstant(t.language, event.at, timeZone),
    dateTime: event.at.toISOString(),
    title: <EventTitle t={t} event={event} timeZone={timeZone} />,
    by: (event.staffId && names.get(event.staffId)) || undefined,
  }));
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title" className="mb-3 text-prose font-semibold">
        {t("inquiries.page.history")}
      </h2>
      <Timeline label={t("inquiries.page.history")} entries={entries} />
    </section>
  );
}

type TitleProps = { t: Translator; event: TimelineEvent; timeZone: string };

function EventTitle({ t, event, timeZone }: TitleProps) {
  const { kind, day, moment, reason, fields = [], repeat } = event;
  const sentence = t(`inquiries.page.timeline.${kind}`, {
    day: day ? formatDate(t.language, day) : "",
    moment: moment ? formatInstant(t.language, moment, timeZone) : "",
    reason: reason ? t(`inquiries.closeReason.${reason}`) : "",
    fields: fields.map((field) => t.find(`inquiries.fields.${field}`) ?? field).join(", "),
  });
  if (!repeat) return sentence;
  return (
    <>
      {sentence},{" "}
      <a href={`/inquiries/${repeat.id}`}>{t("inquiries.page.number", { number: repeat.number })}</a>
    </>
  );
}
