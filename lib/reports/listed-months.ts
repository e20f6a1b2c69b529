import { addMonths, firstDayOf, lastDayOf, type Month } from "@/lib/calendar/month";
import type { Shown } from "@/lib/dashboard/dashboard";
import { lengthOf } from "@/lib/dashboard/period";
import { insideThreshold } from "@/lib/dashboard/withhold-small";

/** A month in the list of reports; inquiries a day only of a month that is over. */
export type ListedMonth = { month: Month; n: Shown; perDay: Shown; isOver: boolean };

/** Every month from the first with an inquiry to the present one, newest first; those without any are months too. */
export function listedMonths(counted: readonly { month: Month; n: number }[], present: Month): ListedMonth[] {
  const counts = new Map(counted.map(({ month, n }) => [month, n]));
  const first = counted[0]?.month;
  const months: ListedMonth[] = [];
  for (let month = present; first !== undefined && month >= first; month = addMonths(month, -1)) {
    const exact = counts.get(month) ?? 0;
    const n = exact > 0 && exact < insideThreshold ? null : exact;
    const isOver = month < present;
    // The firm's log may begin within its first month.
    const hasRate = n !== null && isOver && month > first;
    const days = lengthOf({ from: firstDayOf(month), to: lastDayOf(month) });
    months.push({ month, n, perDay: hasRate ? n / days : null, isOver });
  }
  return months;
}
