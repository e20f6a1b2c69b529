/** How many days an invitation gives to apply, and for rounds of which days. */
export interface TimeToApply {
  readonly days: 60 | 90;
  /** Both included; `null` means from the first round on, or until now. */
  readonly from: string | null;
  readonly to: string | null;
  readonly isVerified: boolean;
}

const BEFORE_2016 = { days: 60, from: null, to: "2016-11-18", isVerified: true } as const;
const NINETY_DAYS = { days: 90, from: "2016-11-19", to: "2018-06-25", isVerified: true } as const;
/** Some sources speak of 90 days on request only. */
const PANDEMIC = { days: 90, from: "2020-03-18", to: "2021-06-28", isVerified: false } as const;

/**
 * The time to apply after an invitation, rule by rule.
 *
 * Question: until when may an invitation of a given day be answered?
 * Shape: rules in order, without gaps, each for the rounds held from its first to its last day.
 * Assumptions: the pandemic's longer time is not verified; without `pandemicNinetyDays` it is taken for 60 days.
 * Source: the dates in docs/statistics.md.
 */
export function timesToApply(pandemicNinetyDays: boolean): TimeToApply[] {
  const since2018 = { days: 60, from: "2018-06-26", isVerified: true } as const;
  if (!pandemicNinetyDays) return [BEFORE_2016, NINETY_DAYS, { ...since2018, to: null }];
  return [
    BEFORE_2016,
    NINETY_DAYS,
    { ...since2018, to: "2020-03-17" },
    PANDEMIC,
    { days: 60, from: "2021-06-29", to: null, isVerified: true },
  ];
}

/** How many days an invitation of this day gave to apply. */
export function daysToApply(date: string, times: readonly TimeToApply[]): number {
  const isWithin = ({ from, to }: TimeToApply) =>
    (from === null || date >= from) && (to === null || date <= to);
  return times.find(isWithin)?.days ?? 60;
}
