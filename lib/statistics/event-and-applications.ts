import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import {
  type ApplicationMonth,
  applicationColumns,
  IMMATURE_MONTHS,
  matureMonths,
} from "./application-months";
import { monthlyRegression } from "./monthly-regression";
import { type Refusal, refuse } from "./refusal";

const LEAST_MONTHS = 36;

/** Applications in the named months against the expected number. */
export interface ApplicationRatio {
  readonly ratio: number;
  readonly lower: number;
  readonly upper: number;
}

/** An event against applications, as it looks and as it looks once invitations are accounted for. */
export interface EventAndApplications {
  readonly kind: "estimate";
  readonly n: number;
  readonly firstMonth: string;
  readonly lastMonth: string;
  readonly monthsDropped: number;
  readonly withoutInvitations: ApplicationRatio;
  /** `null` where the invitations are not known for every month. */
  readonly withInvitations: ApplicationRatio | null;
  readonly dispersion: number;
  readonly lagOneAutocorrelation: number;
}

/**
 * M6b: applications in the months after an event.
 *
 * Question: were more applications received in these months than expected, beyond what the invitations explain?
 * Method: quasi-Poisson regression on trend, one yearly wave, the log of invitations waiting, and one column for the named
 * months; without the invitations as well, so that a reader sees what a chart without them would have claimed.
 * Shapes: months without gaps, the last ones dropped as not yet complete; `pulseMonths` are "2024-11" and so on.
 * Units: ratios.
 * Assumptions: outside these months nothing else moved applications; errors as in `monthlyRegression`.
 * Refuses: under 36 mature months with published applications, or when none of the named months is among them.
 */
export function eventAndApplications(
  given: readonly ApplicationMonth[],
  pulseMonths: readonly string[],
  immature = IMMATURE_MONTHS,
): EventAndApplications | Refusal {
  const months = publishedMonths(matureMonths(given, immature));
  if (months.length < LEAST_MONTHS) return refuse("too-few-months", LEAST_MONTHS, months.length);
  const inside = months.filter(({ month }) => pulseMonths.includes(month));
  if (inside.length === 0) return refuse("too-few-months", 1, 0);
  const without = fitPulse(months, pulseMonths, false);
  const known = months.every((one) => one.invitations !== null);
  const fitted = known ? fitPulse(months, pulseMonths, true) : without;
  if (without === null || fitted === null) return refuse("model-did-not-converge", 1, 0);
  return {
    kind: "estimate",
    n: months.length,
    firstMonth: months[0]?.month ?? "",
    lastMonth: months.at(-1)?.month ?? "",
    monthsDropped: immature,
    withoutInvitations: without.pulse,
    withInvitations: known ? fitted.pulse : null,
    dispersion: fitted.dispersion,
    lagOneAutocorrelation: fitted.lagOneAutocorrelation,
  };
}

/** From the first month with published applications on; months before it say nothing. */
function publishedMonths(months: readonly ApplicationMonth[]): ApplicationMonth[] {
  const lastGap = months.findLastIndex((one) => one.applications === null);
  return months.slice(lastGap + 1);
}

function fitPulse(
  months: readonly ApplicationMonth[],
  pulseMonths: readonly string[],
  withInvitations: boolean,
) {
  const pulse = Float64Array.from(months, ({ month }) => Number(pulseMonths.includes(month)));
  const columns = [...applicationColumns(months, { withInvitations }), { name: "pulse", values: pulse }];
  const fit = monthlyRegression(
    columns,
    Float64Array.from(months, (one) => one.applications ?? 0),
  );
  if (fit === null) return null;
  const only = Float64Array.from(columns, ({ name }) => Number(name === "pulse"));
  const coefficient = fit.coefficients.at(-1) ?? 0;
  const reach = tQuantile(0.975, fit.degreesOfFreedom) * fit.errorOf(only);
  return {
    ...fit,
    pulse: {
      ratio: Math.exp(coefficient),
      lower: Math.exp(coefficient - reach),
      upper: Math.exp(coefficient + reach),
    },
  };
}
