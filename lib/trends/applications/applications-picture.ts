import { firstDayOf, lastDayOf, type Month } from "@/lib/calendar/month";
import type { AlignedPanels } from "@/lib/charts/aligned-panels";
import { countedInquiriesHref } from "@/lib/dashboard/dashboard-href";
import { formatDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { SeriesInList } from "@/lib/outside-series/queries";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import { applicationsChart, rulesAndElections } from "./applications-chart";
import {
  type ApplicationsMonth,
  applicationsMonths,
  immatureFrom,
  type MonthlySources,
  monthsOf,
} from "./applications-months";
import type { ApplicationsQuestion } from "./schema";

/** The outside series of applications that stands beside the firm's inquiries. */
export const receivedKey = "applications-received-us";

/** The applications page: what it says, what it draws, and where the numbers come from. */
export type ApplicationsPicture = {
  title: string;
  span: { first: Month; last: Month };
  /** Whether the months around November 2016 are in it, about which a warning is due. */
  covers2016: boolean;
  chart: AlignedPanels;
  sources: string[];
};

type Material = {
  monthly: MonthlySources;
  events: readonly PoliticalEvent[];
  received: SeriesInList | undefined;
  today: string;
};

/** Puts the three counts together for the months asked for. */
export function applicationsPicture(
  t: Translator,
  question: ApplicationsQuestion,
  { monthly, events, received, today }: Material,
): ApplicationsPicture {
  const span = monthsOf(question.months, today);
  const months = applicationsMonths(monthly, span);
  const covers2016 = question.months !== "since_2023";
  const residence = question.whose === "us" ? "US" : null;
  const links = {
    month: (month: Month) =>
      countedInquiriesHref({ office: null, residence }, { from: firstDayOf(month), to: lastDayOf(month) }),
    event: (id: string) => `/trends/${id}`,
  };
  const counts = {
    months,
    immature: immatureFrom(monthly, today),
    whose: question.whose,
    events: rulesAndElections(events),
  };
  return {
    title: titleOf(t, covers2016, months),
    span,
    covers2016,
    chart: applicationsChart(t, counts, links),
    sources: sourcesOf(t, received, monthly.roundsAsOf),
  };
}

function titleOf(t: Translator, covers2016: boolean, months: readonly ApplicationsMonth[]): string {
  if (covers2016) return t("trends-applications.finding.with2016");
  const n = months.reduce((sum, { received }) => sum + (received ?? 0), 0);
  return t("trends-applications.finding.since2023", { n });
}

function sourcesOf(t: Translator, received: SeriesInList | undefined, roundsAsOf: string | null): string[] {
  const latest = received?.vintages[0];
  const source = received && (t.language === "fr" ? received.sourceFr : received.sourceEn);
  return [
    t("trends-applications.how.inquiries"),
    latest
      ? t("trends-applications.how.received", {
          source: source ?? "",
          day: formatDate(t.language, latest.asOf),
        })
      : t("trends-applications.how.receivedNone"),
    roundsAsOf
      ? t("trends-applications.how.invitations", { day: formatDate(t.language, roundsAsOf) })
      : t("trends-applications.how.invitationsNone"),
    t("trends-applications.how.none"),
  ];
}
