import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";

/** The last day to apply after an Express Entry invitation: 90 days for two spells, 60 otherwise. */
export function lastDayToApply(invitedOn: CalendarDate): CalendarDate {
  return addDays(invitedOn, daysToApply(invitedOn));
}

function daysToApply(invitedOn: CalendarDate): number {
  const isLong =
    (invitedOn >= "2016-11-19" && invitedOn < "2018-06-26") ||
    (invitedOn >= "2020-03-18" && invitedOn < "2021-06-29");
  return isLong ? 90 : 60;
}
