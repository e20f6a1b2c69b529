import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-fields";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { mayKeepConsultations } from "@/lib/consultations/permissions";
import { consultationsShown, type ListedConsultation, listConsultations } from "@/lib/consultations/queries";
import { type ConsultationFilter, consultationListSchema } from "@/lib/consultations/schema";
import { getFirm, listOffices } from "@/lib/firm/queries";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { listAssignedStaff } from "@/lib/inquiry-search/queries";
import { ConsultationTable } from "./consultation-table";

type Props = { actor: Actor; address: Record<string, string | string[] | undefined> };
type Named = { id: string; name: string };

/** Consultations to come, and those of the past two weeks. */
export async function ConsultationListPage({ actor, address }: Props) {
  requireRight(mayKeepConsultations(actor));
  const parsed = parseForm(consultationListSchema, addressValues(address));
  if (!parsed.ok) hide();
  const [offices, lawyers, firm] = await Promise.all([listOffices(), listAssignedStaff(actor), getFirm()]);
  if (!isAmong(parsed.data.office, offices) || !isAmong(parsed.data.lawyer, lawyers)) hide();
  const t = translatorFor(actor.language);
  const { upcoming, past } = await listConsultations(actor, parsed.data);
  return (
    <>
      <PageHeader
        title={t("consultations.title")}
        subtitle={`${t("consultations.subtitle")} · ${t("common.zone", { zone: firm.timeZone })}`}
      />
      <Filters t={t} filter={parsed.data} offices={offices} lawyers={lawyers} />
      <Part t={t} timeZone={firm.timeZone} words="upcoming" list={upcoming} />
      <Part t={t} timeZone={firm.timeZone} words="past" list={past} />
    </>
  );
}

const isAmong = (id: string | null, rows: Named[]) => id === null || rows.some((row) => row.id === id);

type FilterProps = { t: Translator; filter: ConsultationFilter; offices: Named[]; lawyers: Named[] };

function Filters({ t, filter, offices, lawyers }: FilterProps) {
  const choices = (rows: Named[]) => [
    { value: "", label: t("common.any") },
    ...rows.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const narrows = filter.office !== null || filter.lawyer !== null;
  return (
    <FilterBar
      action="/consultations"
      label={t("consultations.filters")}
      applyLabel={t("common.apply")}
      clear={narrows ? { href: "/consultations", label: t("consultations.clear") } : undefined}
    >
      <FilterSelect
        name="office"
        label={t("consultations.office")}
        choices={choices(offices)}
        value={filter.office ?? ""}
      />
      <FilterSelect
        name="lawyer"
        label={t("consultations.lawyer")}
        choices={choices(lawyers)}
        value={filter.lawyer ?? ""}
      />
    </FilterBar>
  );
}

type PartProps = {
  t: Translator;
  timeZone: string;
  words: "upcoming" | "past";
  list: { rows: ListedConsultation[]; isCut: boolean };
};

function Part({ t, timeZone, words, list: { rows, isCut } }: PartProps) {
  const none = words === "upcoming" ? "noneUpcoming" : "nonePast";
  return (
    <div className="mb-10 space-y-3">
      {isCut && <Notice>{t("consultations.cut", { n: consultationsShown })}</Notice>}
      {rows.length > 0 ? (
        <ConsultationTable
          t={t}
          timeZone={timeZone}
          rows={rows}
          caption={t(`consultations.${words}`, { n: rows.length })}
          withHeld={words === "past"}
        />
      ) : (
        <EmptyState title={t(`consultations.${none}.title`)}>{t(`consultations.${none}.text`)}</EmptyState>
      )}
    </div>
  );
}
