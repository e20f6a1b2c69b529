import { after } from "next/server";
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

/** All events on one scale: which of them stand out, and how much. */
export async function EventsPage({ actor, question: { window: key, ...filter } }: Props) {
  const t = translatorFor(actor.language);
  const { today } = await getFirmNow();
  const [table, firm, offices, { motivations }] = await Promise.all([
    getEventsTable(actor, filter, today),
    getFirm(),
    listOffices(),
    listInquiryChoices(),
  ]);
  const lists = { offices, motivations };
  const whose = filterText(t, filter, lists);
  const window = windowOfKey(key);
  const overview = eventsOverview(table.rows, window);
  const isReady = table.pending.length === 0;
  if (!isReady) after(() => answerOneByOne(table.pending));
  const about = {
    window: eventsWindowText(t, window),
    whose,
    zone: t("common.zone", { zone: firm.timeZone }),
  };
  return (
    <>
      <PageHeader
        title={titleOf(t, table, isReady ? eventsFinding(t, overview) : null)}
        subtitle={t("trends-events.about", about)}
        action={<LinkButton href="/trends/side-by-side">{t("trends-events.sideBySide.link")}</LinkButton>}
      />
      <TrendTabs t={t} current="events" />
      <CountFilters t={t} action="/trends" filter={filter} lists={lists}>
        <WindowFilter t={t} value={key} />
      </CountFilters>
      {table.unregistered.length > 0 && (
        <UnregisteredQuestion t={t} event={null} filter={filter} whose={whose} />
      )}
      {!isReady && <Computing t={t} table={table} />}
      {isReady && table.rows.length > 0 && (
        <EventsAnswer t={t} overview={overview} window={window} filter={filter} />
      )}
      {table.rows.length + table.unregistered.length === 0 && (
        <EmptyState title={t("trends.empty.title")}>{t("trends.empty.text")}</EmptyState>
      )}
    </>
  );
}

function titleOf(t: Translator, { rows, pending }: EventsTable, finding: string | null): string {
  if (pending.length > 0) return t("trends-events.finding.computing", { n: pending.length });
  if (rows.length === 0) return t("trends-events.finding.unregistered");
  return finding ?? t("trends.title");
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

/** Not ready yet: the page shows itself again until it is. */
function Computing({ t, table: { rows, pending } }: { t: Translator; table: EventsTable }) {
  const all = rows.length;
  return (
    <>
      <meta httpEquiv="refresh" content="3" />
      <Notice live>{t("trends-events.computing", { done: all - pending.length, all })}</Notice>
    </>
  );
}
