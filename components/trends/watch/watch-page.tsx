import { CountFilters } from "@/components/inquiry-counts/count-filters";
import { TrendTabs } from "@/components/trends/trend-tabs";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { getFirm, getFirmNow, listOffices } from "@/lib/firm/queries";
import { formatDate } from "@/lib/i18n/format";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { listInquiryChoices } from "@/lib/inquiries/queries";
import type { CountFilter } from "@/lib/inquiry-counts/count-filter";
import { filterText } from "@/lib/inquiry-counts/filter-text";
import { getWatch } from "@/lib/trends/watch/queries";
import { lastDayOfWeek, type Watch } from "@/lib/trends/watch/watch";
import { watchFinding, watchSentence } from "@/lib/trends/watch/watch-finding";
import { AlarmTable } from "./alarm-table";
import { HowWatched } from "./how-watched";
import { WatchChart } from "./watch-chart";

/** Whether last week brought unusually many inquiries, and which weeks before it did. */
export async function WatchPage({ actor, filter }: { actor: Actor; filter: CountFilter }) {
  const t = translatorFor(actor.language);
  const { today } = await getFirmNow();
  const [watch, firm, offices, { motivations }] = await Promise.all([
    getWatch(actor, filter, today),
    getFirm(),
    listOffices(),
    listInquiryChoices(),
  ]);
  const lists = { offices, motivations };
  const whose = filterText(t, filter, lists);
  const week = watch.weeks.at(-1);
  const zone = t("common.zone", { zone: firm.timeZone });
  return (
    <>
      <PageHeader title={watchFinding(t, week)} subtitle={aboutText(t, watch, whose, zone)} />
      <TrendTabs t={t} current="watch" />
      <CountFilters t={t} action="/trends/watch" filter={filter} lists={lists} />
      <p className="max-w-prose text-prose" data-figures="">
        {watchSentence(t, week)}
      </p>
      <div className="my-8">
        <WatchChart t={t} watch={watch} filter={filter} zone={zone} />
      </div>
      <AlarmTable t={t} watch={watch} filter={filter} />
      <HowWatched t={t} watch={watch} filter={filter} whose={whose} zone={firm.timeZone} />
    </>
  );
}

function aboutText(t: Translator, { weeks }: Watch, whose: string, zone: string): string {
  const week = weeks.at(-1);
  if (!week) return `${whose} · ${zone}`;
  return t("trends-watch.about", {
    from: formatDate(t.language, week.from),
    to: formatDate(t.language, lastDayOfWeek(week)),
    whose,
    zone,
  });
}
