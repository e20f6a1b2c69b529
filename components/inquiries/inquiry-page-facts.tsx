import type { ReactNode } from "react";
import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import { Tag } from "@/components/ui/tag";
import { formatPhoneNumber } from "@/lib/callers/phone-number";
import { countryName, stateName } from "@/lib/i18n/places";
import type { Translator } from "@/lib/i18n/translator";
import type { FullInquiry } from "@/lib/inquiries/inquiry-row";
import { InquiryPageCase } from "./inquiry-page-case";

export type FactsProps = {
  t: Translator;
  inquiry: FullInquiry;
  timeZone: string;
  names: ReadonlyMap<string, string>;
};

/** What is known about a caller and their plans, name by name. */
export function InquiryPageFacts(props: FactsProps) {
  const { t } = props;
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title" className="mb-1 text-prose font-semibold">
        {t("inquiries.page.facts")}
      </h2>
      <DefinitionList prose items={[...callerFacts(props), ...planFacts(props)]} />
      <InquiryPageCase {...props} />
    </section>
  );
}

function callerFacts({ t, inquiry }: FactsProps): Definition[] {
  const { caller, residenceCountry, residenceState } = inquiry;
  const place = [
    residenceState && residenceCountry && stateName(t, residenceCountry, residenceState),
    residenceCountry && countryName(t.language, residenceCountry),
  ].filter(Boolean);
  const citizenships = caller.citizenships.map(({ country }) => countryName(t.language, country));
  return [
    { term: t("inquiries.page.reach"), value: <Reach t={t} caller={caller} /> },
    ...(caller.preferredName
      ? [{ term: t("inquiries.fields.preferredName"), value: <bdi>{caller.preferredName}</bdi> }]
      : []),
    {
      term: t("inquiries.fields.language"),
      value: said(t, caller.language && t(`common.language.${caller.language}`)),
    },
    { term: t("inquiries.fields.residenceCountry"), value: said(t, place.join(", ")) },
    { term: t("inquiries.fields.citizenships"), value: said(t, citizenships.join(", ")) },
  ];
}

function planFacts({ t, inquiry }: FactsProps): Definition[] {
  const { canadaConnection, connectionKinds, readiness, referralSource, otherParties } = inquiry;
  const kinds = connectionKinds.map(({ kind }) => t(`inquiries.connectionKind.${kind}`));
  const connection = [t(`inquiries.connection.${canadaConnection}`), ...kinds].join(", ");
  const source = referralSource && labelOf(t, referralSource);
  return [
    { term: t("inquiries.page.motivations"), value: <Motivations t={t} inquiry={inquiry} /> },
    { term: t("inquiries.fields.canadaConnection"), value: connection },
    {
      term: t("inquiries.fields.readiness"),
      value: said(t, readiness && t(`inquiries.readiness.${readiness}`)),
    },
    { term: t("inquiries.fields.referralSourceId"), value: said(t, source) },
    { term: t("inquiries.fields.lawyerId"), value: inquiry.lawyer?.name ?? t("inquiries.fields.nobody") },
    ...(otherParties.length > 0
      ? [{ term: t("inquiries.page.otherParties"), value: <Parties t={t} parties={otherParties} /> }]
      : []),
  ];
}

function said(t: Translator, text: string | null | undefined): ReactNode {
  return text || <span className="text-soft">{t("inquiries.page.notSaid")}</span>;
}

function labelOf(t: Translator, { labelEn, labelFr }: { labelEn: string; labelFr: string }): string {
  return t.language === "en" ? labelEn : labelFr;
}

function Reach({ t, caller }: { t: Translator; caller: FullInquiry["caller"] }) {
  if (caller.phones.length + caller.emails.length === 0) return said(t, null);
  return (
    <ul>
      {caller.phones.map((phone) => (
        <li key={`${phone.e164} ${phone.extension}`}>
          <a href={`tel:${phone.e164}`}>{formatPhoneNumber(phone)}</a>
        </li>
      ))}
      {caller.emails.map(({ email }) => (
        <li key={email} className="wrap-anywhere">
          <a href={`mailto:${email}`}>{email}</a>
        </li>
      ))}
    </ul>
  );
}

function Motivations({ t, inquiry }: { t: Translator; inquiry: FullInquiry }) {
  const named = [...inquiry.motivations, ...inquiry.sensitive]
    .map(({ motivation }) => motivation)
    .sort((a, b) => a.position - b.position);
  if (named.length === 0) return t(`inquiries.motivationAnswer.${inquiry.motivationAnswer}`);
  return (
    <ul className="flex flex-wrap gap-1.5">
      {named.map((motivation) => (
        <li key={motivation.id}>
          <Tag kind={motivation.sensitive ? "caution" : "plain"}>
            {labelOf(t, motivation)}
            {motivation.sensitive && ` · ${t("inquiries.page.sensitive")}`}
          </Tag>
        </li>
      ))}
    </ul>
  );
}

function Parties({ t, parties }: { t: Translator; parties: FullInquiry["otherParties"] }) {
  return (
    <ul>
      {parties.map(({ id, role, name }) => (
        <li key={id}>
          <bdi className="wrap-anywhere">{name}</bdi>, {t(`inquiries.partyRole.${role}`)}
        </li>
      ))}
    </ul>
  );
}
