import { firstDayOf, lastDayOf, type Month } from "@/lib/calendar/month";
import type { AlignedPanels } from "@/lib/charts/aligned-panels";
import type { Hypothesis } from "@/lib/hypotheses/hypothesis";
import type { Translator } from "@/lib/i18n/translator";
import { inquiriesHref } from "@/lib/inquiry-counts/inquiries-href";
import type { SeriesInList } from "@/lib/outside-series/queries";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import type { ApplicationMonth } from "@/lib/statistics/application-months";
import type { ApplicationsAnalysis } from "@/lib/statistics/applications-analysis";
import { applicationsChart, rulesAndElections } from "./applications-chart";
import { eventChoices, othersInPulse, pulseMonthsOf } from "./applications-event";
import { type AskedEvent, applicationsFinding } from "./applications-finding";
import { applicationsMonths, immatureFrom, type MonthlySources, type MonthSpan } from "./applications-months";
import { applicationsRegimes } from "./applications-regimes";
import { applicationsSources } from "./applications-sources";
import type { ApplicationsQuestion } from "./schema";

/** The applications page: what was found, what it draws, and where the numbers come from. */
export type ApplicationsPicture = {
  title: string;
  span: MonthSpan;
  /** Whether the months around November 2016 are in it, about which a warning is due. */
  covers2016: boolean;
  chart: AlignedPanels;
  /** What can be asked about. */
  choices: PoliticalEvent[];
  asked: (AskedEvent & { id: string; others: PoliticalEvent[]; received: number }) | null;
  link: ApplicationsAnalysis["link"];
  /** What was computed from, with the half year of inquiries before the first month. */
  input: readonly ApplicationMonth[];
  /** Invitations of these months, as they were sent. */
  invited: ReadonlyMap<Month, number | null>;
  analysis: ApplicationsAnalysis;
  sources: string[];
  /** The question as it was written down; empty where no event is asked about. */
  versions: readonly Hypothesis[];
  /** Whether the question was written down, so that its answer may be shown; the counts are shown all the same. */
  mayAnswer: boolean;
};

/** Everything that was read and computed for the page. */
export type Material = {
  span: MonthSpan;
  monthly: MonthlySources;
  input: readonly ApplicationMonth[];
  analysis: ApplicationsAnalysis;
  event: PoliticalEvent | null;
  events: readonly PoliticalEvent[];
  series: { received: SeriesInList | undefined; control: SeriesInList | undefined };
  today: string;
  versions: readonly Hypothesis[];
  mayAnswer: boolean;
};

/** Puts counts and findings together for the months asked for. */
export function applicationsPicture(
  t: Translator,
  question: ApplicationsQuestion,
  material: Material,
): ApplicationsPicture {
  const { span, monthly, analysis, input, events, series, versions, mayAnswer } = material;
  const asked = askedEvent(t, material);
  const whole = applicationsMonths(monthly, { ...span, first: input[0]?.month ?? span.first });
  return {
    title: mayAnswer ? applicationsFinding(t, asked, analysis.link) : t("trends-applications.unregistered"),
    span,
    covers2016: question.months !== "since_2023",
    chart: chartOf(t, question, material),
    choices: eventChoices(events),
    asked,
    link: analysis.link,
    input,
    invited: new Map(whole.map(({ month, invitations }) => [month, invitations])),
    analysis,
    sources: applicationsSources(t, series, monthly.roundsAsOf),
    versions,
    mayAnswer,
  };
}

function askedEvent(
  t: Translator,
  { event, events, analysis, input }: Material,
): ApplicationsPicture["asked"] {
  if (!event || !analysis.event) return null;
  const pulseMonths = pulseMonthsOf(event);
  const inPulse = input.filter(({ month }) => pulseMonths.includes(month));
  return {
    id: event.id,
    title: t.language === "fr" ? event.titleFr : event.titleEn,
    pulseMonths,
    result: analysis.event,
    others: othersInPulse(event, events),
    received: inPulse.reduce((sum, { applications }) => sum + (applications ?? 0), 0),
  };
}

function chartOf(
  t: Translator,
  question: ApplicationsQuestion,
  { span, monthly, events, today }: Material,
): AlignedPanels {
  const counts = {
    months: applicationsMonths(monthly, span),
    immature: immatureFrom(monthly, today),
    events: rulesAndElections(events),
    regimes: applicationsRegimes(t, question.pandemic === "90"),
  };
  return applicationsChart(t, counts, {
    month: (month: Month) => inquiriesHref(question, { from: firstDayOf(month), to: lastDayOf(month) }),
    event: (id: string) => `/trends/${id}`,
  });
}
