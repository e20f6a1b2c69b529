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
  return (
    <>
      <PageHeader
        title={t("trends.title")}
        subtitle={t("trends.subtitle")}
        action={
          <LinkButton href="/trends/applications" kind="primary">
            {t("trends.seeApplications")}
          </LinkButton>
        }
      />
      <h2 className="text-prose">{t("trends.events")}</h2>
      <p className="mt-0.5 mb-3 text-small text-soft">{t("trends.eventsAbout", { n: events.length })}</p>
      {events.length === 0 ? (
        <EmptyState title={t("trends.empty.title")}>{t("trends.empty.text")}</EmptyState>
      ) : (
        <DataTable
          caption={t("trends.events")}
          captionHidden
          columns={columnsFor(t)}
          rows={events}
          rowKey={({ id }) => id}
          stickyHead
        />
      )}
    </>
  );
}

function columnsFor(t: Translator): Column<PoliticalEvent>[] {
  return [
    {
      id: "day",
      label: t("trends.columns.day"),
      cell: ({ occurredOn }) => (
        <time dateTime={occurredOn} className="whitespace-nowrap">
          {formatShortDate(t.language, occurredOn)}
        </time>
      ),
    },
    {
      id: "event",
      label: t("trends.columns.event"),
      rowHeader: true,
      cell: (event) => (
        <Link href={`/trends/${event.id}`} prefetch={false}>
          {titleOf(t, event)}
        </Link>
      ),
    },
    {
      id: "category",
      label: t("trends.columns.category"),
      cell: ({ category }) => t(`political-events.categories.${category}`),
    },
    {
      id: "moves",
      label: t("trends.columns.moves"),
      cell: ({ moves }) => t(`political-events.movesKinds.${moves}`),
    },
  ];
}
