import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import { happens } from "./chance";
import { firstDay, otherContacts } from "./planted-truth";
import { takePlanned, takeReturning } from "./returning-callers";
import { type Desk, type FirmSetting, openDesk, simulateContact } from "./simulate-contact";
import { simulateDay } from "./simulate-day";
import type { SimulatedContact } from "./simulated-contact";

/** Everything that a firm wrote down from its first day to the last, in order; the same seed gives the same firm. */
export function* simulateFirm(setting: FirmSetting): Generator<SimulatedContact> {
  const desk = openDesk(setting);
  let number = 0;
  for (let day = firstDay; day <= setting.today; day = addDays(day, 1)) {
    const contacts = simulateContactsOf(desk, day).sort(
      (a, b) => a.intake.loggedAt.getTime() - b.intake.loggedAt.getTime(),
    );
    for (const contact of contacts) yield { ...contact, number: ++number };
  }
}

function simulateContactsOf(desk: Desk, day: CalendarDate): SimulatedContact[] {
  const { random, scale } = desk.setting;
  const contacts = simulateDay(random, day, scale).flatMap((cause) => [
    simulateContact(desk, day, cause, "automatic", cause ? null : takeReturning(random, desk.callers, day)),
    happens(random, otherContacts.spam) ? simulateContact(desk, day, null, "spam", null) : null,
    happens(random, otherContacts.wrong_number)
      ? simulateContact(desk, day, null, "wrong_number", null)
      : null,
  ]);
  const planned = takePlanned(desk.callers, day).map((known) =>
    simulateContact(desk, day, null, known.kind, known),
  );
  return [...contacts, ...planned].filter((contact) => contact !== null);
}
