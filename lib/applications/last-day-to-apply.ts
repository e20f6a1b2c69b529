import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";

const usualDays = 60;
const longDays = 90;
const firstLongDay = "2016-11-19";
const lastLongDay = "2018-06-25";

/**
 * The last day to apply after an Express Entry invitation: 60 days; 90 for invitations from 19 November 2016 to
 * 25 June 2018. It is a proposal: where the invitation itself names a later day, that one is written down.
 */
export function lastDayToApply(invitedOn: CalendarDate): CalendarDate {
  const isLong = invitedOn >= firstLongDay && invitedOn <= lastLongDay;
  return addDays(invitedOn, isLong ? longDays : usualDays);
}
