import { Suspense } from "react";
import { UnregisteredQuestion } from "@/components/hypotheses/unregistered-question";
import { CountFilters } from "@/components/inquiry-counts/count-filters";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterSelect } from "@/components/ui/filter-fields";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { getFirm, getFirmNow, listOffices } from "@/lib/firm/queries";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { listInquiryChoices } from "@/lib/inquiries/queries";
import { filterText } from "@/lib/inquiry-counts/filter-text";
import { DEFAULT_WINDOWS } from "@/lib/statistics/event-window";
import { eventsFinding, eventsWindowText } from "@/lib/trends/events-chart";
import { eventsOverview } from "@/lib/trends/events-overview";
import { answerOneByOne, type EventsTable, getEventsTable } from "@/lib/trends/queries";
import type { EventsQuestion } from "@/lib/trends/schema";
import { windowKey, windowOfKey } from "@/lib/trends/window-key";
import { EventsAnswer } from "./events-answer";
import { TrendTabs } from "./trend-tabs";

type Props = { actor: Actor; question: EventsQuestion };

/** All events on one scale: which of them stand out, and how much. What is not known yet is computed first. */
export async function EventsPage(props: Props) {
  const t = translatorFor(props.actor.language);
  const table = await readTable(props);
  const { rows, pending } = table;
  if (pending.length === 0) return <KnownEvents {...props} table={table} />;
  return (
    <Suspense fallback={<Computing t={t} all={rows.length} pending={pending.length} />}>
      <KnownEvents {...props} table={answerOneByOne(pending).then(() => readTable(props))} />
    </Suspense>
  );
}

async function readTable({ actor, question: { window: _, ...filter } }: Props): Promise<EventsTable> {
  const { today } = await getFirmNow();
  return getEventsTable(actor, filter, today);
}

async function KnownEvents({
  actor,
  question,
  ...props
}: Props & { table: EventsTable | Promise<EventsTable> }) {
  const t = translatorFor(actor.language);
  const { window: key, ...filter } = question;
  const [table, firm, offices, { motivations }] = await Promise.all([
    props.table,
    getFirm(),
    listOffices(),
    listInquiryChoices(),
  ]);
  const lists = { offices, motivations };
  const whose = filterText(t, filter, lists);
  const window = windowOfKey(key);
  const overview = eventsOverview(table.rows, window);
  const zone = t("common.zone", { zone: firm.timeZone });
  const isAsked = table.rows.length > 0;
  return (
    <>
      <PageHeader
        title={isAsked ? eventsFinding(t, overview) : t("trends-events.finding.unregistered")}
        subtitle={t("trends-events.about", { window: eventsWindowText(t, window), whose, zone })}
        action={<LinkButton href="/trends/side-by-side">{t("trends-events.sideBySide.link")}</LinkButton>}
      />
      <TrendTabs t={t} current="events" />
      <CountFilters t={t} action="/trends" filter={filter} lists={lists}>
        <WindowFilter t={t} value={key} />
      </CountFilters>
      {table.unregistered.length > 0 && (
        <UnregisteredQuestion t={t} event={null} filter={filter} whose={whose} />
      )}
      {isAsked && <EventsAnswer t={t} overview={overview} window={window} filter={filter} />}
      {table.rows.length + table.unregistered.length === 0 && (
        <EmptyState title={t("trends.empty.title")}>{t("trends.empty.text")}</EmptyState>
      )}
    </>
  );
}

function WindowFilter({ t, value }: { t: Translator; value: string }) {
  const choices = DEFAULT_WINDOWS.map((window) => ({
    value: windowKey(window),
    label: t("trends.windows.days", { from: window.fromDay, to: window.toDay }),
  }));
  return (
    <FilterSelect name="window" label={t("trends-events.windowLabel")} choices={choices} value={value} />
  );
}

/** Shown until the answer follows in the same page; who runs no scripts asks again. */
function Computing({ t, all, pending }: { t: Translator; all: number; pending: number }) {
  return (
    <>
      <PageHeader title={t("trends-events.finding.computing", { n: pending })} />
      <TrendTabs t={t} current="events" />
      <Notice>{t("trends-events.computing", { done: all - pending, all })}</Notice>
      <noscript>
        <p className="mt-4">
          <a href="/trends">{t("trends-events.again")}</a>
        </p>
      </noscript>
    </>
  );
}
