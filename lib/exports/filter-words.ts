import { formatDate } from "@/lib/i18n/format";
import { countryName } from "@/lib/i18n/places";
import type { Translator } from "@/lib/i18n/translator";
import type { KeptFilters } from "./schema";

type Labelled = { id: string; labelEn: string; labelFr: string };

/** What ids of filters stand for. */
export type FilterNames = {
  offices: readonly { id: string; name: string }[];
  staff: readonly { id: string; name: string }[];
  motivations: readonly Labelled[];
  sources: readonly Labelled[];
};

/** The days that an export is about, in words. */
export function periodWords(t: Translator, { from, to }: KeptFilters): string {
  const day = (value: string) => formatDate(t.language, value);
  if (from && to) return t("exports.period.both", { from: day(from), to: day(to) });
  if (from) return t("exports.period.from", { from: day(from) });
  return to ? t("exports.period.to", { to: day(to) }) : t("exports.period.all");
}

/** The filters of an export in words, but for its period: "Office: Toronto". */
export function filterWords(t: Translator, filters: KeptFilters, names: FilterNames): string[] {
  const { office, lawyer, channel, source, motivation, connection, country, state, stage, closed, kind } =
    filters;
  const named = (rows: FilterNames["offices"], id: string) =>
    id === "none" ? t("exports.filters.none") : (rows.find((row) => row.id === id)?.name ?? id);
  const labelled = (rows: readonly Labelled[], id: string) => {
    const row = rows.find((one) => one.id === id);
    return (row && (t.language === "en" ? row.labelEn : row.labelFr)) ?? named([], id);
  };
  const word = (group: string, value: string) => t.find(`inquiries.${group}.${value}`) ?? value;
  const said: [string, string | null | undefined, (value: string) => string][] = [
    [t("inquiries.fields.officeId"), office, (id) => named(names.offices, id)],
    [t("inquiries.fields.lawyerId"), lawyer, (id) => named(names.staff, id)],
    [t("inquiries.fields.channel"), channel, (value) => word("channel", value)],
    [t("inquiries.fields.referralSourceId"), source, (id) => labelled(names.sources, id)],
    [
      t("inquiries.fields.motivations"),
      motivation,
      (value) => t.find(`inquiries.motivationAnswer.${value}`) ?? labelled(names.motivations, value),
    ],
    [t("inquiries.fields.canadaConnection"), connection, (value) => word("connection", value)],
    [t("inquiries.list.country"), country, (code) => countryWords(t, code)],
    [t("inquiries.list.state"), state, (code) => code],
    [t("inquiries.list.columns.stage"), stage, (value) => stageWords(t, value)],
    [t("inquiries.list.closedIs.label"), closed, (value) => closedWords(t, value)],
    [
      t("inquiries.list.kind"),
      kind,
      (value) => (value === "any" ? t("common.any") : word("classification", value)),
    ],
  ];
  const words = said.flatMap(([label, value, say]) =>
    value ? [t("exports.filters.one", { label, value: say(value) })] : [],
  );
  return filters.searched ? [...words, t("exports.filters.searched")] : words;
}

const countryWords = (t: Translator, code: string) =>
  code === "none" ? t("exports.filters.none") : countryName(t.language, code);

function stageWords(t: Translator, value: string): string {
  const stage = value.replace(/_or_later$/, "");
  const label = t.find(`inquiries.stage.${stage}`) ?? stage;
  return stage === value ? label : t("inquiries.list.orLater", { stage: label });
}

function closedWords(t: Translator, value: string): string {
  return t.find(`inquiries.list.closedIs.${value}`) ?? t.find(`inquiries.closeReason.${value}`) ?? value;
}
