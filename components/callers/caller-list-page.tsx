import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Paging } from "@/components/ui/paging";
import { SearchForm } from "@/components/ui/search-form";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { listCallers, listLatestCallers } from "@/lib/callers/queries";
import { callerListSchema } from "@/lib/callers/schema";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { mayWorkOnInquiries } from "@/lib/inquiries/permissions";
import { searchCallersAction } from "@/lib/inquiry-search/actions";
import { getTextSearch } from "@/lib/inquiry-search/queries";
import { CallerTable } from "./caller-table";

type Props = { actor: Actor; address: Record<string, string | string[] | undefined> };

/** Everyone who has called, as found by one's own search. */
export async function CallerListPage({ actor, address }: Props) {
  requireRight(mayWorkOnInquiries(actor));
  const parsed = parseForm(callerListSchema, addressValues(address));
  if (!parsed.ok) hide();
  const { search, ...place } = parsed.data;
  const t = translatorFor(actor.language);
  const text = search ? await getTextSearch(actor, search) : null;
  return (
    <>
      <PageHeader title={t("callers.title")} subtitle={t("callers.subtitle")} />
      <SearchForm
        action={searchCallersAction}
        label={t("callers.search")}
        submitLabel={t("common.search")}
        text={text}
      />
      {search && text !== null ? (
        <Found actor={actor} t={t} search={search} text={text} place={place} />
      ) : (
        <Latest actor={actor} t={t} />
      )}
    </>
  );
}

async function Latest({ actor, t }: { actor: Actor; t: Translator }) {
  const rows = await listLatestCallers(actor);
  return rows.length > 0 ? (
    <CallerTable t={t} rows={rows} caption={t("callers.latest")} />
  ) : (
    <EmptyState title={t("callers.start.title")}>{t("callers.start.text")}</EmptyState>
  );
}

type FoundProps = {
  actor: Actor;
  t: Translator;
  search: string;
  text: string;
  place: { after: string | null; before: string | null };
};

async function Found({ actor, t, search, text, place }: FoundProps) {
  const { rows, previous, next } = await listCallers(actor, text, place);
  const first = `/callers?search=${search}`;
  if (rows.length === 0) {
    const words = place.after || place.before ? "emptyPage" : "noMatch";
    const back = <LinkButton href={first}>{t("callers.firstPage")}</LinkButton>;
    return (
      <EmptyState title={t(`callers.${words}.title`)} action={words === "emptyPage" ? back : undefined}>
        {t(`callers.${words}.text`)}
      </EmptyState>
    );
  }
  const isAll = !previous && !next;
  const caption = isAll ? t("callers.found", { n: rows.length, text }) : t("callers.foundMore", { text });
  return (
    <>
      <CallerTable t={t} rows={rows} caption={caption} />
      <Paging
        label={t("callers.paging")}
        previous={
          previous ? { href: `${first}&before=${previous}`, label: t("callers.previousPage") } : undefined
        }
        next={next ? { href: `${first}&after=${next}`, label: t("callers.nextPage") } : undefined}
      />
    </>
  );
}
