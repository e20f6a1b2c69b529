import type { Choice } from "@/components/ui/choice";
import { en } from "@/lib/i18n/dictionaries";
import { listCountries } from "@/lib/i18n/places";
import type { Translator } from "@/lib/i18n/translator";
import type { listInquiryChoices } from "@/lib/inquiries/queries";

type Lists = Awaited<ReturnType<typeof listInquiryChoices>> & {
  offices: { id: string; name: string }[];
  lawyers: { id: string; name: string }[];
};

/** The answers that the forms offer, in the reader's language. */
export function inquiryFormChoices(t: Translator, lists: Lists) {
  const named = (rows: { id: string; name: string }[]) =>
    rows.map((row) => ({ value: row.id, label: row.name }));
  const labelled = (rows: { id: string; labelEn: string; labelFr: string }[]) =>
    rows.map((row) => ({ value: row.id, label: t.language === "en" ? row.labelEn : row.labelFr }));
  const notSaid: Choice = { value: "", label: t("inquiries.fields.notSaid") };
  const of = (group: keyof typeof en.inquiries) => enumChoices(t, group);
  return {
    channel: of("channel"),
    motivations: labelled(lists.motivations),
    motivationAnswer: of("motivationAnswer").filter(({ value }) => value !== "given"),
    canadaConnection: of("connection"),
    connectionKinds: of("connectionKind").filter(({ value }) => value !== "none"),
    readiness: of("readiness"),
    kind: of("kind"),
    partyRoles: of("partyRole"),
    language: [
      notSaid,
      { value: "en", label: t("common.language.en") },
      { value: "fr", label: t("common.language.fr") },
    ],
    referralSourceId: [notSaid, ...labelled(lists.referralSources)],
    officeId: named(lists.offices),
    lawyerId: [{ value: "", label: t("inquiries.fields.nobody") }, ...named(lists.lawyers)],
    country: [notSaid, ...listCountries(t.language).map(({ code, name }) => ({ value: code, label: name }))],
    state: [notSaid, ...states(t, "US"), ...states(t, "CA")],
  };
}

export type InquiryFormChoices = ReturnType<typeof inquiryFormChoices>;

function enumChoices(t: Translator, group: keyof typeof en.inquiries): Choice[] {
  return Object.keys(en.inquiries[group]).map((value) => ({
    value,
    label: t.find(`inquiries.${group}.${value}`) ?? value,
  }));
}

function states(t: Translator, country: "US" | "CA"): Choice[] {
  return Object.keys(en.places[country]).map((code) => ({
    value: code,
    label: t.find(`places.${country}.${code}`) ?? code,
  }));
}
