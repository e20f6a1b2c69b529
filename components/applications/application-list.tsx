import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-fields";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Paging } from "@/components/ui/paging";
import { mayKeepApplications } from "@/lib/applications/permissions";
import { listApplications } from "@/lib/applications/queries";
import {
  type ApplicationListAddress,
  applicationListSchema,
  applicationStates,
} from "@/lib/applications/schema";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { countedUpTo } from "@/lib/database/cut-page";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { ApplicationTable } from "./application-table";

type Props = { actor: Actor; address: Record<string, string | string[] | undefined> };

/** What the firm has filed with the government. */
export async function ApplicationListPage({ actor, address: given }: Props) {
  requireRight(mayKeepApplications(actor));
  const parsed = parseForm(applicationListSchema, addressValues(given));
  if (!parsed.ok) hide();
  const t = translatorFor(actor.language);
  const { rows, count, previous, next } = await listApplications(actor, parsed.data);
  const { status } = parsed.data;
  const step = (place: Record<string, string>, label: string) => ({ href: hrefOf(status, place), label });
  const isAbove = count > countedUpTo;
  const caption = t(`applications.${isAbove ? "countAbove" : "count"}`, { n: Math.min(count, countedUpTo) });
  return (
    <>
      <PageHeader title={t("applications.title")} subtitle={t("applications.subtitle")} />
      <Filters t={t} status={status} />
      {rows.length > 0 ? (
        <ApplicationTable t={t} rows={rows} caption={`${caption} · ${t("inquiries.list.restricted")}`} />
      ) : (
        <Nothing t={t} address={parsed.data} />
      )}
      <Paging
        label={t("applications.paging")}
        previous={previous ? step({ before: previous }, t("applications.previousPage")) : undefined}
        next={next ? step({ after: next }, t("applications.nextPage")) : undefined}
      />
    </>
  );
}

function hrefOf(status: ApplicationListAddress["status"], place: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...(status && { status }), ...place });
  return query.size > 0 ? `/applications?${query}` : "/applications";
}

function Filters({ t, status }: { t: Translator; status: ApplicationListAddress["status"] }) {
  const label = (state: (typeof applicationStates)[number]) =>
    state === "pending" ? t("applications.pending") : t(`inquiries.decision.${state}`);
  const choices = applicationStates.map((value) => ({ value, label: label(value) }));
  return (
    <FilterBar
      action="/applications"
      label={t("applications.filters")}
      applyLabel={t("common.apply")}
      clear={status ? { href: "/applications", label: t("applications.clear") } : undefined}
    >
      <FilterSelect
        name="status"
        label={t("applications.status")}
        choices={[{ value: "", label: t("common.any") }, ...choices]}
        value={status ?? ""}
      />
    </FilterBar>
  );
}

function Nothing({
  t,
  address: { status, after, before },
}: {
  t: Translator;
  address: ApplicationListAddress;
}) {
  const words = after || before ? "emptyPage" : "none";
  const first = <LinkButton href={hrefOf(status)}>{t("applications.firstPage")}</LinkButton>;
  return (
    <EmptyState title={t(`applications.${words}.title`)} action={words === "emptyPage" ? first : undefined}>
      {t(`applications.${words}.text`)}
    </EmptyState>
  );
}
