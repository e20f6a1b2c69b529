import tCdf from "@stdlib/stats-base-dists-t-cdf";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import {
  type ApplicationMonth,
  applicationColumns,
  IMMATURE_MONTHS,
  matureMonths,
} from "./application-months";
import { crossCorrelation, type LagCorrelation, prewhitenedCrossCorrelation } from "./cross-correlation";
import { type LinkPlacebo, linkPlacebo } from "./link-placebo";
import type { ModelColumn } from "./model-columns";
import { monthlyRegression } from "./monthly-regression";
import { type Refusal, refuse } from "./refusal";

const LONGEST_LAG = 6;
const LEAST_MONTHS_TO_DESCRIBE = 24;
const LEAST_MONTHS = 36;
const MONTHS_FOR_NO_LINK = 72;

/** The two series side by side, before any claim. */
export interface LinkDescription {
  readonly n: number;
  readonly monthsDropped: number;
  readonly prewhitened: readonly LagCorrelation[];
  /** Without a link, 19 of 20 pre-whitened correlations lie within this distance of 0. */
  readonly limit: number;
  /** To be shown greyed: two series that merely both rise correlate at every lag. */
  readonly raw: readonly LagCorrelation[];
}

/** How applications go with the inquiries of this month and the six before. */
export interface ApplicationsLink extends LinkDescription {
  readonly kind: "estimate";
  /** By what per cent applications are higher if inquiries of all seven months are 1 % higher. */
  readonly totalElasticity: number;
  readonly lower: number;
  readonly upper: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
  /** The smallest elasticity that such data would show in four of five cases. */
  readonly smallestVisibleElasticity: number;
  /** Under 72 months, "no link seen" must name the smallest visible elasticity. */
  readonly absenceNeedsCaveat: boolean;
  readonly dispersion: number;
  readonly lagOneAutocorrelation: number;
  readonly adjustments: readonly string[];
  readonly placebo: LinkPlacebo | null;
}

/**
 * M6: the link between a firm's inquiries and the applications that the government received.
 *
 * Question: do months with more inquiries lead to months with more applications, beyond season and invitations?
 * Method: first the pre-whitened cross-correlation; then a quasi-Poisson regression on trend, one yearly wave, invitations
 * waiting, the control country, and the log inquiries of months 0 to 6 before, whose coefficients lie on a line; their sum is
 * the total elasticity. A placebo shifts the inquiries, freed of the other columns, around the circle.
 * Shapes: months without gaps; the last three with applications are dropped as not yet complete.
 * Units: elasticities (1 means: 1 % more goes with 1 % more).
 * Assumptions: delays of half a year at most; errors as in `monthlyRegression`.
 * Refuses: under 24 usable months altogether; from 24 to 35 only the description is given.
 */
export function applicationsLink(
  given: readonly ApplicationMonth[],
  { immature = IMMATURE_MONTHS, withPlacebo = true }: { immature?: number; withPlacebo?: boolean } = {},
): ApplicationsLink | ({ readonly kind: "description" } & LinkDescription) | Refusal {
  const { months, lagged } = usableMonths(matureMonths(given, immature));
  if (months.length < LEAST_MONTHS_TO_DESCRIBE)
    return refuse("too-few-months", LEAST_MONTHS_TO_DESCRIBE, months.length);
  const description = describeLink(months, immature);
  if (months.length < LEAST_MONTHS) return { kind: "description", ...description };
  return estimateLink(months, lagged, description, withPlacebo);
}

function estimateLink(
  months: readonly ApplicationMonth[],
  lagged: readonly (readonly number[])[],
  description: LinkDescription,
  withPlacebo: boolean,
): ApplicationsLink | Refusal {
  const others = otherColumns(months);
  const columns = [...others, ...lagColumns(lagged)];
  const applications = Float64Array.from(months, (one) => one.applications ?? 0);
  const fit = monthlyRegression(columns, applications);
  if (fit === null) return refuse("model-did-not-converge", 1, 0);
  // The slopes around the middle lag cancel in the sum: only the common part counts, seven times.
  const weights = Float64Array.from(columns, ({ name }) => (name === "lag-level" ? LONGEST_LAG + 1 : 0));
  const total = fit.coefficients.reduce((sum, value, place) => sum + value * (weights[place] ?? 0), 0);
  return {
    kind: "estimate",
    ...description,
    ...elasticityOf(total, fit.errorOf(weights), fit.degreesOfFreedom),
    absenceNeedsCaveat: months.length < MONTHS_FOR_NO_LINK,
    dispersion: fit.dispersion,
    lagOneAutocorrelation: fit.lagOneAutocorrelation,
    adjustments: others.map((column) => column.name).filter((name) => name !== "constant"),
    placebo: withPlacebo ? linkPlacebo(others, lagColumns(lagged), applications, weights) : null,
  };
}

function elasticityOf(totalElasticity: number, standardError: number, degreesOfFreedom: number) {
  const reach = tQuantile(0.975, degreesOfFreedom) * standardError;
  return {
    totalElasticity,
    lower: totalElasticity - reach,
    upper: totalElasticity + reach,
    standardError,
    degreesOfFreedom,
    pValue: 2 * tCdf(-Math.abs(totalElasticity) / standardError, degreesOfFreedom),
    smallestVisibleElasticity: reach + tQuantile(0.8, degreesOfFreedom) * standardError,
  };
}

/** The last unbroken stretch of months with applications and seven months of inquiries each. */
function usableMonths(months: readonly ApplicationMonth[]) {
  const lagged: number[][] = [];
  let stretch: ApplicationMonth[] = [];
  months.forEach((one, index) => {
    const window = months.slice(Math.max(0, index - LONGEST_LAG), index + 1).map((past) => past.inquiries);
    const logs = window.flatMap((inquiries) => (inquiries === null ? [] : [Math.log1p(inquiries)]));
    if (one.applications === null || logs.length <= LONGEST_LAG) {
      stretch = [];
      lagged.length = 0;
      return;
    }
    stretch.push(one);
    lagged.push(logs.reverse());
  });
  return { months: stretch, lagged };
}

function describeLink(months: readonly ApplicationMonth[], immature: number): LinkDescription {
  const response = months.map((one) => Math.log1p(one.applications ?? 0));
  const driver = months.map((one) => Math.log1p(one.inquiries ?? 0));
  const { lags, limit } = prewhitenedCrossCorrelation(response, driver, LONGEST_LAG);
  return {
    n: months.length,
    monthsDropped: immature,
    prewhitened: lags,
    limit,
    raw: crossCorrelation(response, driver, LONGEST_LAG),
  };
}

function otherColumns(months: readonly ApplicationMonth[]): ModelColumn[] {
  const withInvitations = months.every((one) => one.invitations !== null);
  const columns = applicationColumns(months, { withInvitations });
  if (months.some((one) => one.control === null)) return columns;
  const control = Float64Array.from(months, (one) => Math.log1p(one.control ?? 0));
  return [...columns, { name: "control-country", values: control }];
}

/** Lag coefficients on a line: their level, and their slope around the middle lag. */
function lagColumns(lagged: readonly (readonly number[])[]): ModelColumn[] {
  const sum = (logs: readonly number[], weightOf: (lag: number) => number) =>
    logs.reduce((total, value, lag) => total + weightOf(lag) * value, 0);
  return [
    { name: "lag-level", values: Float64Array.from(lagged, (logs) => sum(logs, () => 1)) },
    {
      name: "lag-slope",
      values: Float64Array.from(lagged, (logs) => sum(logs, (lag) => lag - LONGEST_LAG / 2)),
    },
  ];
}
