import { type CalendarDate, daysBetween } from "@/lib/calendar/calendar-date";
import type { Random } from "@/lib/statistics/seeded-random";
import { drawWeighted, happens, type Weighted } from "./chance";
import type { MotivationKey } from "./default-motivations";
import { plantedShifts } from "./planted-truth";
import { simulateConnection } from "./simulate-connection";
import type { Cause } from "./simulate-day";
import type { SimulatedAnswers, SimulatedCaller } from "./simulated-contact";

type Shares = Partial<Record<MotivationKey, number>>;

/** The share of people, of those who answer, who name a motivation when nothing has happened. */
const sharesInUs: Shares = {
  politics: 0.2,
  religion: 0.03,
  lgbtq: 0.06,
  race_or_ethnicity: 0.05,
  reproductive_rights: 0.02,
  gun_violence: 0.05,
  us_immigration_restrictions: 0.12,
  health_care: 0.12,
  cost_of_living: 0.14,
  work: 0.3,
  study: 0.1,
  family_reunification: 0.22,
  climate: 0.04,
  other: 0.04,
};

const sharesElsewhere: Shares = {
  politics: 0.06,
  religion: 0.03,
  lgbtq: 0.03,
  race_or_ethnicity: 0.02,
  cost_of_living: 0.12,
  work: 0.48,
  study: 0.27,
  family_reunification: 0.3,
  climate: 0.02,
  other: 0.07,
};

/** What the caller answers when asked why, and about Canada. */
export function simulateAnswers(
  random: Random,
  day: CalendarDate,
  cause: Cause,
  caller: Pick<SimulatedCaller, "residence" | "citizenships">,
): SimulatedAnswers {
  const shares = cause ? surgeShares(day, cause) : ordinaryShares(day, caller.residence.country === "US");
  const connection = simulateConnection(random, cause, caller);
  return {
    ...simulateMotivations(random, shares, cause ? 0.3 : 0.16),
    ...connection,
    readiness: drawWeighted(random, cause ? readinessInSurge : readiness),
  };
}

const readiness: Weighted<SimulatedAnswers["readiness"]> = [
  ["feeling_out", 33],
  ["considering", 38],
  ["decided", 21],
  [null, 8],
];
const readinessInSurge: Weighted<SimulatedAnswers["readiness"]> = [
  ["feeling_out", 62],
  ["considering", 21],
  ["decided", 5],
  [null, 12],
];

/** The planted share of US residents who name a motivation on a day, of those who answer. */
export function ordinaryShares(day: CalendarDate, inUs: boolean): Shares {
  if (!inUs) return sharesElsewhere;
  const shares = { ...sharesInUs };
  for (const { motivation, firstFullDay, addedShare, halfLifeDays } of plantedShifts) {
    const since = daysBetween(firstFullDay, day);
    if (since >= 0)
      shares[motivation] = (shares[motivation] ?? 0) + addedShare * 2 ** (-since / halfLifeDays);
  }
  return shares;
}

function surgeShares(day: CalendarDate, cause: NonNullable<Cause>): Shares {
  const shares: Shares = { ...ordinaryShares(day, true), politics: 0.7, work: 0.08, study: 0.03 };
  for (const reason of cause.reasons) shares[reason] = Math.max(0.35, shares[reason] ?? 0);
  return shares;
}

function simulateMotivations(random: Random, shares: Shares, notAsked: number) {
  const motivationAnswer = drawWeighted(random, [
    ["not_asked", notAsked],
    ["declined", 0.06],
    ["given", 0.94 - notAsked],
  ] as const);
  const named = (Object.entries(shares) as [MotivationKey, number][])
    .filter(([, share]) => happens(random, share))
    .map(([motivation]) => motivation);
  const onlyReason = drawWeighted(random, whereNothingElse);
  if (motivationAnswer !== "given") return { motivationAnswer, motivations: [] };
  return { motivationAnswer, motivations: named.length > 0 ? named : [onlyReason] };
}

// Who answers names at least one; where nothing else was drawn it is something everyday.
const whereNothingElse: Weighted<MotivationKey> = [
  ["work", 40],
  ["family_reunification", 25],
  ["cost_of_living", 15],
  ["other", 20],
];
