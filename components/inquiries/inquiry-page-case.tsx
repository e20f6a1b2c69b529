import { DefinitionList } from "@/components/ui/definition-list";
import { calendarDateOf } from "@/lib/calendar/calendar-date";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import type { FactsProps } from "./inquiry-page-facts";

/** Consent, and what has come of the inquiry: consultations, retainer, applications. */
export function InquiryPageCase(props: FactsProps) {
  const { t } = props;
  const items = [
    { term: t("inquiries.page.consent"), lines: consentLines(props) },
    { term: t("inquiries.page.consultations"), lines: consultationLines(props) },
    { term: t("inquiries.page.retainer"), lines: retainerLines(props) },
    { term: t("inquiries.page.applications"), lines: applicationLines(props) },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <DefinitionList
      prose
      items={items.map(({ term, lines }) => ({ term, value: <Lines lines={lines} /> }))}
    />
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="space-y-1">
      {lines.map((line) => (
        <li key={line} className="wrap-anywhere">
          {line}
        </li>
      ))}
    </ul>
  );
}

function consentLines({ t, inquiry, timeZone, names }: FactsProps): string[] {
  if (inquiry.consents.length === 0) return [t("inquiries.page.noConsent")];
  return inquiry.consents.map(({ recordedAt, recordedBy, wordingVersion, language, channel }) =>
    t("inquiries.page.consentText", {
      at: formatInstant(t.language, recordedAt, timeZone),
      version: wordingVersion,
      language: t(`common.language.${language}`),
      channel: t(`inquiries.channel.${channel}`),
      name: names.get(recordedBy) ?? "",
    }),
  );
}

function consultationLines({ t, inquiry, timeZone, names }: FactsProps): string[] {
  return inquiry.consultations.map(({ scheduledAt, heldOn, lawyerId }) => {
    const name = names.get(lawyerId) ?? "";
    return heldOn
      ? t("inquiries.page.consultationHeld", { day: formatDate(t.language, calendarDateOf(heldOn)), name })
      : t("inquiries.page.consultationBooked", {
          at: formatInstant(t.language, scheduledAt, timeZone),
          name,
        });
  });
}

function retainerLines({ t, inquiry }: FactsProps): string[] {
  if (!inquiry.retainer) return [];
  const { retainedOn, matterNumber } = inquiry.retainer;
  const day = formatDate(t.language, calendarDateOf(retainedOn));
  return [matterNumber ? t("inquiries.page.retainerMatter", { day, matter: matterNumber }) : day];
}

function applicationLines({ t, inquiry }: FactsProps): string[] {
  const dated = (key: "applicationInvited" | "applicationLastDay" | "applicationFiled", date: Date | null) =>
    date ? [t(`inquiries.page.${key}`, { day: formatDate(t.language, calendarDateOf(date)) })] : [];
  return inquiry.applications.map((row) => {
    const decided =
      row.decision && row.decidedOn
        ? t("inquiries.page.applicationDecided", {
            decision: t(`inquiries.decision.${row.decision}`),
            day: formatDate(t.language, calendarDateOf(row.decidedOn)),
          })
        : t("inquiries.page.applicationOpen");
    return [
      row.programme,
      ...dated("applicationInvited", row.invitedOn),
      ...dated("applicationLastDay", row.lastDayToApply),
      ...dated("applicationFiled", row.filedOn),
      decided,
    ].join(" · ");
  });
}
