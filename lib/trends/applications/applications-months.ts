import type { CalendarDate } from "@/lib/calendar/calendar-date";
import { addMonths, firstDayOf, lastDayOf, type Month, monthOf } from "@/lib/calendar/month";
import { isImmature } from "@/lib/outside-series/immature-months";
import type { InvitationRound } from "@/lib/statistics/spread-invitations";

/** Which months are looked at. */
export const monthChoices = ["all", "around_2016", "since_2023"] as const;
export type MonthChoice = (typeof monthChoices)[number];

/** A month with its three counts; `null` where no figure exists. */
export type ApplicationsMonth = {
  month: Month;
  inquiries: number | null;
  received: number | null;
  invitations: number | null;
};

/** What is known by month, each from its own source. */
export type MonthlySources = {
  /** The firm's inquiries; a month without any within its log is a zero. */
  inquiries: ReadonlyMap<Month, number>;
  /** The day on which the firm's log begins. */
  logBegins: CalendarDate | null;
  received: ReadonlyMap<Month, number | null>;
  /** The same from the country that is held against it. */
  control: ReadonlyMap<Month, number | null>;
  invitations: ReadonlyMap<Month, number>;
  rounds: readonly InvitationRound[];
  /** Single published figures by month. */
  points: ReadonlyMap<Month, number>;
  /** The day of the latest file of rounds. */
  roundsAsOf: CalendarDate | null;
};

/** Months from which the figures may still grow. */
export type ImmatureFrom = { inquiries: Month; received: Month | null; invitations: Month | null };
export type MonthSpan = { first: Month; last: Month };

/** The first and last month of a choice. */
export function monthsOf(choice: MonthChoice, today: CalendarDate): MonthSpan {
  if (choice === "around_2016") return { first: "2015-01", last: "2017-12" };
  return { first: choice === "since_2023" ? "2023-01" : "2015-01", last: monthOf(today) };
}

/** Every month from the first to the last. */
export function listMonths({ first, last }: MonthSpan): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** The months of a choice with their counts. */
export function applicationsMonths(sources: MonthlySources, span: MonthSpan): ApplicationsMonth[] {
  const { inquiries, received, invitations, points, logBegins, roundsAsOf } = sources;
  const roundsBegin = [...invitations.keys()].sort()[0] ?? null;
  const isInRounds = (month: Month) =>
    roundsBegin !== null && roundsAsOf !== null && month >= roundsBegin && month <= monthOf(roundsAsOf);
  return listMonths(span).map((month) => ({
    month,
    inquiries: logBegins !== null && month >= monthOf(logBegins) ? (inquiries.get(month) ?? 0) : null,
    received: received.get(month) ?? points.get(month) ?? null,
    invitations: isInRounds(month) ? (invitations.get(month) ?? 0) : null,
  }));
}

/** From which month on each count is not complete. */
export function immatureFrom({ received, roundsAsOf }: MonthlySources, today: CalendarDate): ImmatureFrom {
  const months = [...received.keys()].sort();
  const lastReceived = months.at(-1);
  const immature = months.find((month) => lastReceived && isImmature(month, lastReceived));
  return {
    inquiries: monthOf(today),
    received: immature ?? null,
    invitations: roundsAsOf && monthOf(roundsAsOf),
  };
}

/** Whether the firm kept its log through all of a month. */
export function isWholeInLog(month: Month, { logBegins }: Pick<MonthlySources, "logBegins">): boolean {
  return logBegins !== null && firstDayOf(month) >= logBegins;
}

/** Whether every round of a month is known. */
export function isWholeInRounds(
  month: Month,
  { rounds, roundsAsOf }: Pick<MonthlySources, "rounds" | "roundsAsOf">,
): boolean {
  const begins = firstRound(rounds);
  return (
    begins !== undefined && roundsAsOf !== null && month >= monthOf(begins) && lastDayOf(month) <= roundsAsOf
  );
}

function firstRound(rounds: readonly InvitationRound[]): CalendarDate | undefined {
  let first: CalendarDate | undefined;
  for (const { date } of rounds) if (first === undefined || date < first) first = date;
  return first;
}
