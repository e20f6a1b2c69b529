import type { ClientBase } from "pg";
import { hashPassword } from "@/lib/auth/password";
import { type CalendarDate, isCalendarDate } from "@/lib/calendar/calendar-date";
import { seededRandom } from "@/lib/statistics/seeded-random";
import { appendSeedEntry } from "./append-seed-entry";
import {
  demonstrationFirm,
  demonstrationFounded,
  demonstrationOffices,
  demonstrationPassword,
  demonstrationStaff,
  officesAtWork,
  printedSignIns,
} from "./demonstration-firm";
import { firmDay, instantAt } from "./firm-clock";
import { insertRows } from "./insert-rows";
import { seed, usualPerDay } from "./planted-truth";
import { simulateFirm } from "./simulate-firm";
import { writeContacts } from "./write-contacts";
import { writeLists } from "./write-lists";
import { writeReferencePack } from "./write-reference-pack";
import { writeSchedules } from "./write-schedules";

export type DemonstrationOptions = {
  /** The last day; today unless told otherwise. */
  today?: CalendarDate;
  /** Another size: counted inquiries on an ordinary day. */
  inquiriesPerDay?: number;
};

/** The invented firm; returns the lines to print. */
export async function writeDemonstrationFirm(
  client: ClientBase,
  { today, inquiriesPerDay = usualPerDay }: DemonstrationOptions = {},
): Promise<string[]> {
  await writePeople(client);
  const ids = await writeLists(client);
  const { rounds } = await writeReferencePack(client);
  const moment = momentOf(today);
  const contacts = simulateFirm({
    random: seededRandom(seed),
    ...moment,
    scale: inquiriesPerDay,
    offices: officesAtWork(),
    rounds,
    partnerId: idOfPartner(),
  });
  const ownReportId = await writeOwnReport(client);
  const written = await writeContacts(client, contacts, seededRandom(seed + 1), ids);
  await writeSchedules(client, ownReportId);
  await appendSeedEntry(client, { firm: "demonstration", seed, today: moment.today, contacts: written });
  return announcement(written);
}

// A day given by name is taken up to its evening.
function momentOf(today: CalendarDate | undefined): { today: CalendarDate; now: Date } {
  if (today === undefined) return { today: firmDay(new Date()), now: new Date() };
  if (!isCalendarDate(today)) throw new RangeError(`Not a day: ${today}`);
  return { today, now: instantAt(today, 18 * 60) };
}

/** One report that a partner put together and shares, so that the list is not empty; returns its id. */
async function writeOwnReport(client: ClientBase): Promise<string> {
  const officeId = demonstrationOffices[0].id;
  const named = {
    name: "Toronto, trimestre par trimestre / by quarter",
    unit: "quarter",
    readers: "lawyers",
  };
  const sections = "{volume,months,channels,connections,countries,events}";
  const id = "01484b3a-4c00-7000-a000-000000000001";
  const createdAt = instantAt(demonstrationFounded, 9 * 60);
  await insertRows(client, "own_report", [
    { id, madeBy: idOfPartner(), officeId, sections, createdAt, ...named },
  ]);
  return id;
}

async function writePeople(client: ClientBase): Promise<void> {
  const createdAt = instantAt(demonstrationFounded, 9 * 60);
  const passwordHash = await hashPassword(demonstrationPassword);
  const officeIds = new Map<string, string>(demonstrationOffices.map(({ key, id }) => [key, id]));
  await insertRows(client, "firm", [{ ...demonstrationFirm, demonstration: true, createdAt }]);
  await insertRows(
    client,
    "office",
    demonstrationOffices.map(({ id, name }, index) => ({ id, name, position: index + 1 })),
  );
  await insertRows(
    client,
    "staff",
    demonstrationStaff.map(({ id, email, name, role, locale, office }) => {
      return {
        id,
        email,
        name,
        role,
        locale,
        officeId: officeIds.get(office) ?? null,
        passwordHash,
        createdAt,
      };
    }),
  );
}

function idOfPartner(): string {
  const partner = demonstrationStaff.find(({ role }) => role === "partner");
  if (!partner) throw new Error("A firm without a partner");
  return partner.id;
}

function announcement(contacts: number): string[] {
  const people = demonstrationStaff.filter(({ email }) => printedSignIns.includes(email));
  return [
    `${demonstrationFirm.name}: ${contacts} logged contacts. Everyone signs in with the password ${demonstrationPassword}`,
    ...people.map(
      ({ email, role, locale }) => `  ${email.padEnd(32)} ${role}${locale === "fr" ? ", in French" : ""}`,
    ),
  ];
}
