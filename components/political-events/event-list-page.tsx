import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { translatorFor } from "@/lib/i18n/translator";
import { type EventFilter, narrows } from "@/lib/political-events/event-filter";
import { mayKeepPoliticalEvents } from "@/lib/political-events/permissions";
import { getEventSpan, listPoliticalEvents } from "@/lib/political-events/queries";
import { EventFilters } from "./event-filters";
import { EventTable } from "./event-table";

/** The list that every estimate of an effect starts from. */
export async function EventListPage({ actor, filter }: { actor: Actor; filter: EventFilter }) {
  const t = translatorFor(actor.language);
  const [events, span] = await Promise.all([listPoliticalEvents(actor, filter), getEventSpan(actor)]);
  const words = narrows(filter) ? "empty" : "none";
  const add = (
    <LinkButton href="/political-events/new" kind="primary">
      {t("political-events.add")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t("political-events.title")}
        subtitle={t("political-events.subtitle")}
        action={mayKeepPoliticalEvents(actor) ? add : undefined}
      />
      {span.years && <EventFilters t={t} filter={filter} span={{ ...span, years: span.years }} />}
      {events.length > 0 ? (
        <EventTable t={t} events={events} />
      ) : (
        <EmptyState title={t(`political-events.${words}.title`)}>
          {t(`political-events.${words}.text`)}
        </EmptyState>
      )}
    </>
  );
}
