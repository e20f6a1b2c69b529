import type { CalendarDate } from "@/lib/calendar/calendar-date";
import { ConnectionKind } from "@/lib/database/generated/enums";
import { conversionAnalysis, type PeopleOfGroup } from "@/lib/statistics/conversion-analysis";
import { type CohortChoice, cohortOf } from "@/lib/trends/conversion/cohort";
import { conversionQuestion } from "@/lib/trends/conversion/conversion";
import type { SimulatedContact } from "@/prisma/seed/simulated-contact";
import { followedRows, type PlantedRow } from "./followed-rows";

/** One share, or one difference of shares, in one firm. */
export type ShareOutcome = {
  name: string;
  planted: number;
  /** Whether the interval holds what was planted. */
  held: boolean;
  /** Whether the interval leaves out 0. */
  found: boolean;
};

/** What became of inquiries by connection to Canada, as the page of conversions computes it. */
export function judgeConversion(
  contacts: readonly SimulatedContact[],
  choice: CohortChoice,
  today: CalendarDate,
): ShareOutcome[] {
  const firstDay = contacts[0]?.intake.receivedOn ?? null;
  const rows = followedRows(contacts, cohortOf(choice, today, firstDay));
  const question = conversionQuestion(rows, { kinds: Object.values(ConnectionKind), motivations: [] });
  const { groups, families, comparison } = conversionAnalysis(question);
  const planted = plantedShares([question, ...question.families], rows);
  const shares = [...groups, ...families.flatMap((family) => family.rows)].flatMap(({ name, conversion }) =>
    conversion.kind === "estimate" ? [judge(name, planted.get(name) ?? 0, conversion.retained)] : [],
  );
  const apart = (planted.get("yes") ?? 0) - (planted.get("no") ?? 0);
  const { difference } = comparison;
  return difference.kind === "estimate" ? [...shares, judge("yes − no", apart, difference)] : shares;
}

/** The planted share of each group, given what its people answered: the strongest of their connections counts. */
function plantedShares(
  families: readonly { groups: readonly PeopleOfGroup[] }[],
  rows: readonly PlantedRow[],
): Map<string, number> {
  const groups = families.flatMap((family) => family.groups);
  return new Map(
    groups.map(({ name, places }) => {
      const sum = places.reduce((total, place) => total + (rows[place]?.planted ?? 0), 0);
      return [name, sum / places.length];
    }),
  );
}

type Interval = { readonly lower: number; readonly upper: number };

function judge(name: string, planted: number, { lower, upper }: Interval): ShareOutcome {
  return { name, planted, held: lower <= planted && planted <= upper, found: lower > 0 || upper < 0 };
}
