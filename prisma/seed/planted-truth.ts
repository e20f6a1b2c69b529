import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { MotivationKey } from "./default-motivations";

/**
 * What is true in the demonstration firm. The simulation draws from these numbers and from nothing else, so that the
 * findings on the screens can be compared with them. All of it is invented; only the days of the events are real.
 */

/** The whole firm is drawn from this number: the same seed and day give the same firm. */
export const seed = 20150101;
export const firstDay: CalendarDate = "2015-01-01";

/** Counted inquiries on an ordinary Wednesday of January 2015, and how the usual rate moves around that. */
export const usualPerDay = 2.9;
/** The usual rate grows by exp(0.04) a year: by about 60 % from 2015 to 2026. */
export const growthPerYear = 0.04;
/** Monday to Sunday. On weekends the offices are closed and only web forms and e-mails come. */
export const weekdayFactors = [1.12, 1.06, 1, 0.98, 0.86, 0.14, 0.12] as const;
export const holidayFactor = 0.2;
/** The usual rate is highest in the middle of January and lowest in the middle of July. */
export const seasonAmplitude = 0.12;
/** Negative binomial: variance = mean + mean² / 9. */
export const dispersion = 9;
export type PlantedEffect = {
  event: string;
  /** The event's first full day: the effect is largest on it. */
  firstFullDay: CalendarDate;
  /** The expected rate of all inquiries on that day, as a multiple of the usual rate. */
  factor: number;
  /** The logarithm of the factor halves in this many days. */
  halfLifeDays: number;
  /** What the additional callers say, beside politics; they all live in the United States. */
  reasons: readonly MotivationKey[];
};

export const plantedEffects: readonly PlantedEffect[] = [
  {
    event: "US presidential election of 2016",
    firstFullDay: "2016-11-09",
    factor: 6,
    halfLifeDays: 9,
    reasons: ["race_or_ethnicity", "religion", "lgbtq"],
  },
  {
    event: "Travel ban",
    firstFullDay: "2017-01-28",
    factor: 2.2,
    halfLifeDays: 10,
    reasons: ["us_immigration_restrictions", "religion"],
  },
  {
    event: "Parkland school shooting",
    firstFullDay: "2018-02-15",
    factor: 1.6,
    halfLifeDays: 7,
    reasons: ["gun_violence"],
  },
  {
    event: "H-1B and other work visas suspended",
    firstFullDay: "2020-06-23",
    factor: 2,
    halfLifeDays: 14,
    reasons: ["us_immigration_restrictions", "work"],
  },
  {
    event: "US presidential election of 2020",
    firstFullDay: "2020-11-04",
    factor: 1.8,
    halfLifeDays: 5,
    reasons: ["race_or_ethnicity", "health_care"],
  },
  {
    event: "Uvalde school shooting",
    firstFullDay: "2022-05-25",
    factor: 1.5,
    halfLifeDays: 6,
    reasons: ["gun_violence"],
  },
  {
    event: "Dobbs v. Jackson",
    firstFullDay: "2022-06-24",
    factor: 2.2,
    halfLifeDays: 10,
    reasons: ["reproductive_rights"],
  },
  {
    event: "US presidential election of 2024",
    firstFullDay: "2024-11-06",
    factor: 3,
    halfLifeDays: 16,
    reasons: ["lgbtq", "reproductive_rights", "climate"],
  },
  {
    event: "Order on gender identity",
    firstFullDay: "2025-01-21",
    factor: 2,
    halfLifeDays: 12,
    reasons: ["lgbtq"],
  },
  {
    event: "Payment for new H-1B visas",
    firstFullDay: "2025-09-20",
    factor: 1.9,
    halfLifeDays: 12,
    reasons: ["us_immigration_restrictions", "work"],
  },
  {
    event: "US midterm elections of 2026",
    firstFullDay: "2026-11-04",
    factor: 1.4,
    halfLifeDays: 6,
    reasons: ["climate"],
  },
];

/**
 * An event that moved nothing: an estimate that finds an effect here is a false alarm. So is every event of the
 * reference pack that is not listed above; this one stands far from all that are.
 */
export const eventWithoutEffect = {
  event: "US midterm elections of 2018",
  firstFullDay: "2018-11-07",
} as const;

/** Of those who call because of an event, this share has no connection to Canada. */
export const surgeWithoutConnection = 0.8;

export type PlantedShift = {
  motivation: MotivationKey;
  firstFullDay: CalendarDate;
  /** Added to the share of US residents who name the motivation, on the first day. */
  addedShare: number;
  halfLifeDays: number;
};

/** Motivations that stay on people's minds after their own event, long after the number of calls is back to usual. */
export const plantedShifts: readonly PlantedShift[] = [
  {
    motivation: "us_immigration_restrictions",
    firstFullDay: "2017-01-28",
    addedShare: 0.15,
    halfLifeDays: 300,
  },
  { motivation: "gun_violence", firstFullDay: "2018-02-15", addedShare: 0.12, halfLifeDays: 120 },
  { motivation: "race_or_ethnicity", firstFullDay: "2020-05-26", addedShare: 0.1, halfLifeDays: 200 },
  { motivation: "gun_violence", firstFullDay: "2022-05-25", addedShare: 0.14, halfLifeDays: 120 },
  { motivation: "reproductive_rights", firstFullDay: "2022-06-24", addedShare: 0.2, halfLifeDays: 400 },
  { motivation: "lgbtq", firstFullDay: "2025-01-21", addedShare: 0.18, halfLifeDays: 500 },
];

/** Of those with this connection, the share that retains the firm in the end. */
export const retainedShares = {
  parent_or_grandparent: 0.3,
  citizen_or_born: 0.34,
  spouse_or_partner: 0.36,
  other_family: 0.16,
  lived_worked_or_studied: 0.22,
  property_or_business: 0.2,
  job_offer: 0.4,
  no: 0.08,
  unknown: 0.06,
} as const;

/** Of the retained who take the way of Express Entry, those waiting are invited by a round of 5,000 with this
 * probability; by smaller and larger rounds in proportion. */
export const invitedByRoundOf5000 = 0.3;

/** Approximate numbers of contacts that are not inquiries, per counted inquiry. */
export const otherContacts = { repeat: 0.09, spam: 0.012, wrong_number: 0.014 } as const;
