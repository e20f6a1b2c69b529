import { cumulativeIncidence, type IncidenceStep } from "./cumulative-incidence";
import { type FollowedTime, kaplanMeier, type SurvivalCurve } from "./kaplan-meier";
import { type LogRank, logRank } from "./log-rank";
import { newcombeDifference, type ShareDifference } from "./newcombe-difference";
import { type Refusal, refuse } from "./refusal";
import { type ShareEstimate, wilsonInterval } from "./wilson-interval";

const LEAST_FOLLOW_UP_DAYS = 90;
const LEAST_PEOPLE = 20;
const LEAST_CONVERSIONS = 5;
const MANY_DECLINED = 0.2;

/** One inquiry as far as it was followed. */
export interface FollowedInquiry {
  /** Days from the inquiry to its end, or to the data cut-off if it is open. */
  readonly days: number;
  readonly end: "retained" | "declined" | null;
  /** Days from the inquiry to the data cut-off: its cohort's follow-up. */
  readonly followUpDays: number;
}

/** How one group (for instance: with a connection to Canada) went on. */
export interface GroupConversion {
  readonly kind: "estimate";
  readonly retained: ShareEstimate;
  readonly declinedShare: number;
  /** Time to retained; those who declined count as never retained. */
  readonly timeToRetained: SurvivalCurve;
  /** Given where more than a fifth declined. */
  readonly incidence: readonly IncidenceStep<"retained" | "declined">[] | null;
}

/** Two groups compared. */
export interface ConversionComparison {
  readonly difference: ShareDifference | Refusal;
  /** Share in the first group over share in the second; only with at least 5 conversions in both. */
  readonly ratio: number | null;
  readonly logRank: LogRank | null;
}

/**
 * M7: what became of the inquiries of one group.
 *
 * Question: what share of these inquiries was retained, and how soon?
 * Method: inquiries with at least 90 days of follow-up; Wilson's interval for the share; the Kaplan-Meier curve, in which those who
 * declined stay to the end of their follow-up, since declining is an end and not a loss from sight; cumulative
 * incidence where more than a fifth declined.
 * Units: days, shares from 0 to 1.
 * Assumptions: inquiries of one group resemble each other; follow-up does not depend on the outcome.
 * Refuses: under 20 inquiries followed for 90 days, or under 5 retained.
 */
export function conversionOf(group: readonly FollowedInquiry[]): GroupConversion | Refusal {
  const cohort = followed(group);
  if (cohort.length < LEAST_PEOPLE) return refuse("too-few-people", LEAST_PEOPLE, cohort.length);
  const conversions = countEnd(cohort, "retained");
  if (conversions < LEAST_CONVERSIONS) return refuse("too-few-conversions", LEAST_CONVERSIONS, conversions);
  const retained = wilsonInterval({ successes: conversions, n: cohort.length });
  if (retained.kind === "refused") return retained;
  const declinedShare = countEnd(cohort, "declined") / cohort.length;
  return {
    kind: "estimate",
    retained,
    declinedShare,
    timeToRetained: kaplanMeier(cohort.map(timeToRetained)),
    incidence: declinedShare > MANY_DECLINED ? cumulativeIncidence(cohort, ["retained", "declined"]) : null,
  };
}

/**
 * M7: two groups side by side.
 *
 * Question: are those with a connection retained more often, and sooner, than those without?
 * Method: Newcombe's difference of the shares, their ratio, and the log-rank test of the times.
 * Refuses: the difference when either group has nobody followed for 90 days; the ratio under 5 conversions in either.
 */
export function compareConversion(
  firstGroup: readonly FollowedInquiry[],
  secondGroup: readonly FollowedInquiry[],
): ConversionComparison {
  const [first, second] = [followed(firstGroup), followed(secondGroup)];
  const [a, b] = [countEnd(first, "retained"), countEnd(second, "retained")];
  const enough = a >= LEAST_CONVERSIONS && b >= LEAST_CONVERSIONS;
  return {
    difference: newcombeDifference({ successes: a, n: first.length }, { successes: b, n: second.length }),
    ratio: enough ? a / first.length / (b / second.length) : null,
    logRank: logRank([first.map(timeToRetained), second.map(timeToRetained)]),
  };
}

function followed(group: readonly FollowedInquiry[]): FollowedInquiry[] {
  return group.filter((inquiry) => inquiry.followUpDays >= LEAST_FOLLOW_UP_DAYS);
}

function countEnd(cohort: readonly FollowedInquiry[], end: "retained" | "declined"): number {
  return cohort.filter((inquiry) => inquiry.end === end).length;
}

function timeToRetained({ days, end, followUpDays }: FollowedInquiry): FollowedTime {
  return { days: end === "declined" ? followUpDays : days, happened: end === "retained" };
}
