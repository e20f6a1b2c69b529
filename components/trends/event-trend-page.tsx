import type { ReactNode } from "react";
import { RegisteredQuestion } from "@/components/hypotheses/registered-question";
import { UnregisteredQuestion } from "@/components/hypotheses/unregistered-question";
import { CountFilters } from "@/components/inquiry-counts/count-filters";
import { titleOf } from "@/components/political-events/event-title";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import type { CalendarDate } from "@/lib/calendar/calendar-date";
import { getFirm, getFirmNow, listOffices } from "@/lib/firm/queries";
import { mayChangeHypotheses } from "@/lib/hypotheses/permissions";
import { listFilters } from "@/lib/hypotheses/queries";
import { formatDate } from "@/lib/i18n/format";
import { countryName } from "@/lib/i18n/places";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { listInquiryChoices } from "@/lib/inquiries/queries";
import { type CountFilter, filterKey, isPersonal } from "@/lib/inquiry-counts/count-filter";
import { filterText } from "@/lib/inquiry-counts/filter-text";
import { canMoveTheSame } from "@/lib/political-events/competing-events";
import { getPoliticalEvent, type PoliticalEvent } from "@/lib/political-events/queries";
import { countingStart } from "@/lib/trends/counting-start";
import { eventFinding } from "@/lib/trends/event-finding";
import { getMotivationShifts } from "@/lib/trends/motivations/queries";
import { type EventTrend, getEventTrend } from "@/lib/trends/queries";
import { trendHref } from "@/lib/trends/trend-href";
import { EventAnswer } from "./event-answer";
import { EventChart } from "./event-chart";
import { EventMore } from "./event-more";
import { ApplicationsNotice, EventNotices } from "./event-notices";
import { HowComputed } from "./how-computed";
import { EventMotivations } from "./motivations/event-motivations";

type Props = { actor: Actor; eventId: string; filter: CountFilter };

/** One event: the finding first, then the series, the figures, and all that a reader should keep in mind. */
export async function EventTrendPage({ actor, eventId, filter }: Props) {
  const t = translatorFor(actor.language);
  const { today } = await getFirmNow();
  const [event, trend, shifts, asked, firm, offices, { motivations }] = await Promise.all([
    getPoliticalEvent(actor, eventId),
    getEventTrend(actor, eventId, filter, today),
    filterKey(filter) === "" ? getMotivationShifts(actor, today) : null,
    listFilters(actor, eventId),
    getFirm(),
    listOffices(),
    listInquiryChoices(),
  ]);
  const lists = { offices, motivations };
  const whose = filterText(t, filter, lists);
  const zone = t("common.zone", { zone: firm.timeZone });
  if (!canMoveTheSame(event.moves, "inquiries")) return <Elsewhere {...{ t, event, whose, zone }} />;
  const others = asked
    .filter((other) => filterKey(other) !== filterKey(filter))
    .map((other) => ({ href: trendHref(eventId, other), whose: filterText(t, other, lists) }));
  const filters = <CountFilters t={t} action={`/trends/${eventId}`} filter={filter} lists={lists} />;
  if (!trend) return <Unregistered {...{ t, event, filter, whose, zone, filters }} />;
  const subtitle = aboutText(t, event, countingStart(trend), whose, zone);
  const seriesHref = isPersonal(filter) ? undefined : trendHref(eventId, filter, "series");
  const changeHref = mayChangeHypotheses(actor) ? trendHref(eventId, filter, "question") : undefined;
  return (
    <>
      <Head t={t} title={eventFinding(t, nameOf(t, trend), trend.effect)} subtitle={subtitle} />
      {filters}
      <EventNotices t={t} trend={trend} />
      <div className="my-8">
        <EventChart {...{ t, trend, filter, zone }} csvHref={trendHref(eventId, filter, "weeks")} />
      </div>
      <EventAnswer t={t} trend={trend} zone={firm.timeZone} />
      <EventMore t={t} trend={trend} />
      {shifts && <EventMotivations t={t} shifts={shifts} eventId={eventId} />}
      <div className="mt-8 max-w-3xl">
        <RegisteredQuestion
          {...{ t, whose, changeHref, others }}
          versions={trend.versions}
          zone={firm.timeZone}
        />
      </div>
      <HowComputed t={t} trend={trend} seriesHref={seriesHref} />
    </>
  );
}

type HeadProps = { t: Translator; event: PoliticalEvent; whose: string; zone: string };

/** A question that nobody has written down: it is shown, its answer is not. */
function Unregistered({ filters, filter, ...rest }: HeadProps & { filters: ReactNode; filter: CountFilter }) {
  const { t, event, whose, zone } = rest;
  const subtitle = aboutText(t, event, event.firstFullDay, whose, zone);
  return (
    <>
      <Head t={t} title={titleOf(t, event)} subtitle={subtitle} />
      {filters}
      <UnregisteredQuestion
        t={t}
        event={{ id: event.id, title: titleOf(t, event) }}
        filter={filter}
        whose={whose}
      />
    </>
  );
}

/** An event that moves applications has no effect on inquiries to be asked for. */
function Elsewhere({ t, event, whose, zone }: HeadProps) {
  const title = t("trends.finding.elsewhere", { event: titleOf(t, event) });
  return (
    <>
      <Head t={t} title={title} subtitle={aboutText(t, event, event.firstFullDay, whose, zone)} />
      <ApplicationsNotice t={t}>{t("trends.onlyApplications")}</ApplicationsNotice>
    </>
  );
}

function Head({ t, title, subtitle }: { t: Translator; title: string; subtitle: string }) {
  const steps = [{ href: "/trends", label: t("trends.title") }];
  const breadcrumb = <Breadcrumb label={t("app-shell.navigation")} steps={steps} />;
  return <PageHeader breadcrumb={breadcrumb} title={title} subtitle={subtitle} />;
}

function aboutText(
  t: Translator,
  { occurredOn, category, country }: PoliticalEvent,
  start: CalendarDate,
  whose: string,
  zone: string,
): string {
  return t("trends.about", {
    day: formatDate(t.language, occurredOn),
    category: t(`political-events.categories.${category}`),
    country: countryName(t.language, country),
    firstFullDay: formatDate(t.language, start),
    whose,
    zone,
  });
}

/** The event, and that it stands for others too where they cannot be told apart. */
function nameOf(t: Translator, { event, effect }: EventTrend): string {
  const n = effect.kind === "estimate" ? effect.togetherWith.length : 0;
  return n === 0 ? titleOf(t, event) : t("trends.withOthers", { event: titleOf(t, event), n });
}
