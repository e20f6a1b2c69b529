import Link from "next/link";
import { titleOf } from "@/components/political-events/event-title";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { formatShortDate } from "@/lib/i18n/format";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { listPoliticalEvents, type PoliticalEvent } from "@/lib/political-events/queries";
import { maySeeTrends } from "@/lib/trends/permissions";

/** Where a look at the trends begins: with an event, or with the applications. */
export async function TrendListPage({ actor }: { actor: Actor }) {
  requireRight(maySeeTrends(actor));
  const t = translatorFor(actor.language);
  const events = await listPoliticalEvents(actor);
  const applications = (
    <LinkButton href="/trends/applications" kind="primary">
      {t("trends.seeApplications")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t("trends.title")} subtitle={t("trends.subtitle")} action={applications} />
      <h2 className="text-prose">{t("trends.events")}</h2>
      <p className="mt-0.5 mb-3 text-small text-soft">{t("trends.eventsAbout", { n: events.length })}</p>
      {events.length > 0 ? (
        <EventChoices t={t} events={events} />
      ) : (
        <EmptyState title={t("trends.empty.title")}>{t("trends.empty.text")}</EmptyState>
      )}
    </>
  );
}

function EventChoices({ t, events }: { t: Translator; events: PoliticalEvent[] }) {
  return (
    <DataTable
      caption={t("trends.events")}
      captionHidden
      columns={columnsFor(t)}
      rows={events}
      rowKey={({ id }) => id}
      stickyHead
    />
  );
}

function columnsFor(t: Translator): Column<PoliticalEvent>[] {
  const head = (id: "day" | "event" | "category" | "moves") => ({ id, label: t(`trends.columns.${id}`) });
  return [
    {
      ...head("day"),
      cell: ({ occurredOn }) => (
        <time dateTime={occurredOn} className="whitespace-nowrap">
          {formatShortDate(t.language, occurredOn)}
        </time>
      ),
    },
    {
      ...head("event"),
      rowHeader: true,
      cell: (event) => (
        <Link href={`/trends/${event.id}`} prefetch={false}>
          {titleOf(t, event)}
        </Link>
      ),
    },
    { ...head("category"), cell: ({ category }) => t(`political-events.categories.${category}`) },
    { ...head("moves"), cell: ({ moves }) => t(`political-events.movesKinds.${moves}`) },
  ];
}
