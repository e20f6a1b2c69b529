import Link from "next/link";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { FormProblems } from "@/components/ui/form-problems";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { startExportAction } from "@/lib/exports/actions";
import { exportFields } from "@/lib/exports/export-field";
import { filterWords, periodWords } from "@/lib/exports/filter-words";
import { mostSheetRows } from "@/lib/exports/formats/xlsx-chunks";
import { mayExport } from "@/lib/exports/permissions";
import { countExportable, listFilterNames } from "@/lib/exports/queries";
import { addressValues } from "@/lib/forms/address-values";
import { openForm } from "@/lib/forms/drafts";
import { firstValue } from "@/lib/forms/form-values";
import { parseForm } from "@/lib/forms/parse-form";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { inquiryListHref } from "@/lib/inquiry-search/inquiry-list-href";
import { type InquiryFilters, inquiryFiltersSchema } from "@/lib/inquiry-search/schema";
import { ExportFormFields } from "./export-form-fields";

type Props = { actor: Actor; address: Record<string, string | string[] | undefined> };

/** Where an export is asked for: the filters of the list, what to take of each inquiry, and why. */
export async function NewExportPage({ actor, address }: Props) {
  requireRight(mayExport(actor));
  const t = translatorFor(actor.language);
  const given = addressValues(address);
  const ticked = exportFields.filter((field) => field.ticked).map(({ key }) => key);
  const initial = { ...given, format: ["csv"], notes: ["within"], fields: ticked };
  const form = await openForm(actor, "export", firstValue(given, "draft") || undefined, initial);
  const parsed = parseForm(inquiryFiltersSchema, form.values);
  const filters = parsed.ok ? parsed.data : hide();
  const [count, words] = await Promise.all([
    countExportable(actor, filters),
    filtersInWords(t, actor, filters),
  ]);
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb
            label={t("exports.page.way")}
            steps={[{ href: "/exports", label: t("exports.title") }]}
          />
        }
        title={t("exports.newTitle")}
        subtitle={t("exports.newSubtitle")}
      />
      <form action={startExportAction} noValidate className="max-w-3xl space-y-10">
        <div className="space-y-stack">
          <FormProblems t={t} noun="exports" problems={form.problems} />
          <Chosen t={t} actor={actor} filters={filters} words={words} count={count} />
        </div>
        <input type="hidden" name="draft" value={form.draftId} />
        {Object.entries(filters).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <ExportFormFields t={t} actor={actor} form={form} />
      </form>
    </>
  );
}

async function filtersInWords(t: Translator, actor: Actor, { search, ...filters }: InquiryFilters) {
  const kept = { ...filters, searched: search !== null };
  const words = filterWords(t, kept, await listFilterNames(actor));
  return filters.from || filters.to ? [periodWords(t, kept), ...words] : words;
}

type ChosenProps = { t: Translator; actor: Actor; filters: InquiryFilters; words: string[]; count: number };

/** Which inquiries they will be, and how many. */
function Chosen({ t, actor, filters, words, count }: ChosenProps) {
  const number =
    count > mostSheetRows ? t("exports.countAbove", { n: mostSheetRows }) : t("exports.count", { n: count });
  return (
    <section aria-labelledby="chosen-title">
      <h2 id="chosen-title" className="mb-2 text-prose font-semibold">
        {t("exports.filters.title")}
      </h2>
      <p className="text-prose" data-figures="">
        {number}
      </p>
      <p className="mt-1 text-soft">
        {words.join(" · ") || t("exports.noFilter")}{" "}
        <Link href={inquiryListHref(filters)} prefetch={false}>
          {t("exports.change")}
        </Link>
      </p>
      <p className="mt-1 text-small text-soft">
        {actor.role !== "partner" && `${t("exports.ownOnly")} `}
        {t("exports.restricted")}
      </p>
    </section>
  );
}
