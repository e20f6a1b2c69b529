import { addMonths, type Month, monthOf } from "@/lib/calendar/month";
import { isImmature } from "@/lib/outside-series/immature-months";

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
  received: ReadonlyMap<Month, number | null>;
  invitations: ReadonlyMap<Month, number>;
  /** Single published figures by month. */
  points: ReadonlyMap<Month, number>;
  /** The day of the latest file of rounds. */
  roundsAsOf: string | null;
};

/** Months from which the figures may still grow. */
export type ImmatureFrom = { inquiries: Month; received: Month | null; invitations: Month | null };

/** The first and last month of a choice. */
export function monthsOf(choice: MonthChoice, today: string): { first: Month; last: Month } {
  if (choice === "around_2016") return { first: "2015-01", last: "2017-12" };
  return { first: choice === "since_2023" ? "2023-01" : "2015-01", last: monthOf(today) };
}

/** The months of a choice with their counts. */
export function applicationsMonths(
  sources: MonthlySources,
  { first, last }: { first: Month; last: Month },
): ApplicationsMonth[] {
  const { inquiries, received, invitations, points, roundsAsOf } = sources;
  const logBegins = earliest(inquiries);
  const roundsBegin = earliest(invitations);
  const months: ApplicationsMonth[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) {
    const isInLog = logBegins !== null && month >= logBegins;
    const isInRounds =
      roundsBegin !== null && roundsAsOf !== null && month >= roundsBegin && month <= monthOf(roundsAsOf);
    months.push({
      month,
      inquiries: isInLog ? (inquiries.get(month) ?? 0) : null,
      received: received.get(month) ?? points.get(month) ?? null,
      invitations: isInRounds ? (invitations.get(month) ?? 0) : null,
    });
  }
  return months;
}

/** From which month on each count is not complete. */
export function immatureFrom({ received, roundsAsOf }: MonthlySources, today: string): ImmatureFrom {
  const lastReceived = [...received.keys()].sort().at(-1);
  const immature = [...received.keys()]
    .sort()
    .find((month) => lastReceived && isImmature(month, lastReceived));
  return {
    inquiries: monthOf(today),
    received: immature ?? null,
    invitations: roundsAsOf && monthOf(roundsAsOf),
  };
}

function earliest(counts: ReadonlyMap<Month, number>): Month | null {
  return [...counts.keys()].sort()[0] ?? null;
}
