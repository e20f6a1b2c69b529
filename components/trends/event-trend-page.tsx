import { titleOf } from "@/components/political-events/event-title";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { getFirm, getFirmNow, listOffices } from "@/lib/firm/queries";
import { formatDate } from "@/lib/i18n/format";
import { countryName } from "@/lib/i18n/places";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { canMoveTheSame } from "@/lib/political-events/competing-events";
import { countingStart } from "@/lib/trends/counting-start";
import { eventFinding } from "@/lib/trends/event-finding";
import { type EventTrend, getEventTrend } from "@/lib/trends/queries";
import type { TrendQuestion } from "@/lib/trends/schema";
import { trendHref } from "@/lib/trends/trend-href";
import { whoseText } from "@/lib/trends/whose-text";
import { EventAnswer } from "./event-answer";
import { EventChart } from "./event-chart";
import { ApplicationsNotice, EventNotices } from "./event-notices";
import { HowComputed } from "./how-computed";
import { TrendFilters } from "./trend-filters";

type Props = { actor: Actor; eventId: string; question: TrendQuestion };

/** One event: the finding first, then the series, the figures, and all that a reader should keep in mind. */
export async function EventTrendPage({ actor, eventId, question }: Props) {
  const t = translatorFor(actor.language);
  const { today } = await getFirmNow();
  const [trend, firm, offices] = await Promise.all([
    getEventTrend(actor, eventId, question, today),
    getFirm(),
    listOffices(),
  ]);
  const { event } = trend;
  const zone = t("common.zone", { zone: firm.timeZone });
  const subtitle = aboutText(t, trend, whoseText(t, question, offices), zone);
  if (!canMoveTheSame(event.moves, "inquiries")) return <Elsewhere {...{ t, trend, subtitle }} />;
  return (
    <>
      <Head t={t} title={eventFinding(t, nameOf(t, trend), trend.effect)} subtitle={subtitle} />
      <TrendFilters t={t} action={`/trends/${event.id}`} question={question} offices={offices} />
      <EventNotices t={t} trend={trend} />
      <div className="my-8">
        <EventChart {...{ t, trend, question, zone }} csvHref={trendHref(event.id, question, "weeks")} />
      </div>
      <EventAnswer t={t} trend={trend} zone={firm.timeZone} />
      <HowComputed t={t} trend={trend} seriesHref={trendHref(event.id, question, "series")} />
    </>
  );
}

/** An event that moves applications has no effect on inquiries to be asked for. */
function Elsewhere({ t, trend, subtitle }: { t: Translator; trend: EventTrend; subtitle: string }) {
  const title = t("trends.finding.elsewhere", { event: titleOf(t, trend.event) });
  return (
    <>
      <Head t={t} title={title} subtitle={subtitle} />
      <ApplicationsNotice t={t}>{t("trends.onlyApplications")}</ApplicationsNotice>
    </>
  );
}

function Head({ t, title, subtitle }: { t: Translator; title: string; subtitle: string }) {
  const steps = [{ href: "/trends", label: t("trends.title") }];
  const breadcrumb = <Breadcrumb label={t("app-shell.navigation")} steps={steps} />;
  return <PageHeader breadcrumb={breadcrumb} title={title} subtitle={subtitle} />;
}

function aboutText(t: Translator, trend: EventTrend, whose: string, zone: string): string {
  const { occurredOn, category, country } = trend.event;
  return t("trends.about", {
    day: formatDate(t.language, occurredOn),
    category: t(`political-events.categories.${category}`),
    country: countryName(t.language, country),
    firstFullDay: formatDate(t.language, countingStart(trend)),
    whose,
    zone,
  });
}

/** The event, and that it stands for others too where they cannot be told apart. */
function nameOf(t: Translator, { event, effect }: EventTrend): string {
  const n = effect.kind === "estimate" ? effect.togetherWith.length : 0;
  return n === 0 ? titleOf(t, event) : t("trends.withOthers", { event: titleOf(t, event), n });
}
