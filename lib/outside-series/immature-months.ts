import { addMonths, type Month } from "@/lib/calendar/month";

/** A publisher's latest months are still filling up: they are marked, and left out of estimates. */
export const immatureMonths = 3;

/** True for the last three months of a series that ends with `lastMonth`. */
export function isImmature(month: Month, lastMonth: Month): boolean {
  return month > addMonths(lastMonth, -immatureMonths);
}
