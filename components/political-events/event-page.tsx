import Link from "next/link";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DefinitionList } from "@/components/ui/definition-list";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { formatDate } from "@/lib/i18n/format";
import { countryName } from "@/lib/i18n/places";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { canMoveTheSame } from "@/lib/political-events/competing-events";
import { mayKeepPoliticalEvents } from "@/lib/political-events/permissions";
import { getPoliticalEvent, listPoliticalEvents, type PoliticalEvent } from "@/lib/political-events/queries";
import { maySeeTrends } from "@/lib/trends/permissions";
import { CompetingEvents } from "./competing-events";
import { titleOf } from "./event-title";

/** One event: what it is, from which day it counts, and which events it cannot be told apart from. */
export async function EventPage({ actor, id, saved }: { actor: Actor; id: string; saved?: string }) {
  const t = translatorFor(actor.language);
  const [event, events] = await Promise.all([getPoliticalEvent(actor, id), listPoliticalEvents(actor)]);
  const edit = <LinkButton href={`/political-events/${id}/edit`}>{t("political-events.edit")}</LinkButton>;
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb
            label={t("political-events.way")}
            steps={[{ href: "/political-events", label: t("political-events.title") }]}
          />
        }
        title={titleOf(t, event)}
        subtitle={formatDate(t.language, event.occurredOn)}
        action={mayKeepPoliticalEvents(actor) ? edit : undefined}
      />
      <SavedNotice t={t} saved={saved} />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
        <div>
          <DefinitionList items={factsOf(t, event)} label={titleOf(t, event)} />
          {maySeeTrends(actor) && canMoveTheSame(event.moves, "inquiries") && (
            <p className="mt-4">
              <Link href={`/trends/${id}`} prefetch={false}>
                {t("political-events.effect")}
              </Link>
            </p>
          )}
        </div>
        <CompetingEvents t={t} event={event} events={events} />
      </div>
    </>
  );
}

function SavedNotice({ t, saved }: { t: Translator; saved?: string }) {
  if (saved !== "added" && saved !== "edited") return null;
  return (
    <div className="mb-6">
      <Notice kind="success" live>
        {t(`political-events.${saved}`)}
      </Notice>
    </div>
  );
}

function factsOf(t: Translator, event: PoliticalEvent) {
  const other = t.language === "fr" ? ("titleEn" as const) : ("titleFr" as const);
  return [
    { term: t("political-events.fields.firstFullDay"), value: formatDate(t.language, event.firstFullDay) },
    { term: t("political-events.fields.country"), value: countryName(t.language, event.country) },
    {
      term: t("political-events.fields.category"),
      value: t(`political-events.categories.${event.category}`),
    },
    { term: t("political-events.fields.moves"), value: t(`political-events.movesKinds.${event.moves}`) },
    {
      term: t(`political-events.fields.${other}`),
      value: <span lang={other === "titleFr" ? "fr" : "en"}>{event[other]}</span>,
    },
    { term: t("political-events.fields.citation"), value: event.citation },
    { term: t("political-events.columns.origin"), value: t(`political-events.originLong.${event.origin}`) },
  ];
}
