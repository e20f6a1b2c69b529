import type { Choice } from "@/components/ui/choice";
import { en } from "@/lib/i18n/dictionaries";
import { listCountries } from "@/lib/i18n/places";
import type { Translator } from "@/lib/i18n/translator";
import { closedChoices, kindChoices, sortChoices, stageChoices } from "@/lib/inquiry-search/schema";

type Named = { id: string; name: string };
type Labelled = { id: string; labelEn: string; labelFr: string };

/** What the firm itself can be filtered by. */
export type FilterLists = {
  offices: Named[];
  staff: Named[];
  motivations: Labelled[];
  referralSources: Labelled[];
};

/** The values that each filter offers, in the reader's language. */
export function inquiryListChoices(t: Translator, lists: FilterLists) {
  const any: Choice = { value: "", label: t("common.any") };
  const named = (rows: Named[]) => rows.map(({ id, name }) => ({ value: id, label: name }));
  const labelled = (rows: Labelled[]) =>
    rows.map((row) => ({ value: row.id, label: t.language === "en" ? row.labelEn : row.labelFr }));
  const words = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t.find(`inquiries.${group}.${value}`) ?? value }));
  const notKnown: Choice = { value: "none", label: t("inquiries.list.notKnown") };
  const countries = listCountries(t.language).map(({ code, name }) => ({ value: code, label: name }));
  return {
    office: [any, ...named(lists.offices)],
    lawyer: [any, { value: "none", label: t("inquiries.list.notAssigned") }, ...named(lists.staff)],
    channel: [any, ...words("channel", Object.keys(en.inquiries.channel))],
    source: [any, ...labelled(lists.referralSources), notKnown],
    motivation: [
      any,
      ...labelled(lists.motivations),
      ...words("motivationAnswer", ["declined", "not_asked"]),
    ],
    connection: [any, ...words("connection", Object.keys(en.inquiries.connection))],
    country: [any, ...countries, notKnown],
    state: [any, ...states(t, "US"), ...states(t, "CA")],
    stage: [any, ...stageChoices.map((value) => ({ value, label: stageLabel(t, value) }))],
    closed: [any, ...closedChoices.map((value) => ({ value, label: closedLabel(t, value) }))],
    kind: kindChoices.map((value) => ({
      value: value === "inquiry" ? "" : value,
      label: kindLabel(t, value),
    })),
    sort: sortChoices.map((value) => ({
      value: value === "newest" ? "" : value,
      label: t(`inquiries.list.sort.${value}`),
    })),
  };
}

export type InquiryListChoices = ReturnType<typeof inquiryListChoices>;

function stageLabel(t: Translator, value: string): string {
  const stage = value.replace(/_or_later$/, "");
  const label = t.find(`inquiries.stage.${stage}`) ?? stage;
  return stage === value ? label : t("inquiries.list.orLater", { stage: label });
}

function closedLabel(t: Translator, value: (typeof closedChoices)[number]): string {
  if (value === "no" || value === "yes") return t(`inquiries.list.closedIs.${value}`);
  return t("inquiries.list.closedIs.reason", { reason: t(`inquiries.closeReason.${value}`) });
}

function kindLabel(t: Translator, value: (typeof kindChoices)[number]): string {
  return value === "any" ? t("common.any") : t(`inquiries.classification.${value}`);
}

function states(t: Translator, country: "US" | "CA"): Choice[] {
  return Object.keys(en.places[country]).map((code) => ({
    value: code,
    label: t.find(`places.${country}.${code}`) ?? code,
  }));
}
