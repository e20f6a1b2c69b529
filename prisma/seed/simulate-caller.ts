import { nameKey } from "@/lib/callers/name-key";
import type { Random } from "@/lib/statistics/seeded-random";
import { drawOne, happens } from "./chance";
import { seededId } from "./seeded-id";
import type { Cause } from "./simulate-day";
import { type SimulatedPerson, simulatePerson } from "./simulate-person";
import type { Residence, SimulatedCaller } from "./simulated-contact";
import { canadianProvinces, usStates } from "./us-states";

/** Numbers and addresses given out so far, so that no two people share one. */
export type AddressBook = { phones: Map<number, number>; emails: number };

export function emptyAddressBook(): AddressBook {
  return { phones: new Map(), emails: 0 };
}

/** What the firm learns of a person who gets in touch for the first time. */
export function simulateCaller(random: Random, at: Date, cause: Cause, book: AddressBook): SimulatedCaller {
  const person = simulatePerson(random, cause);
  const isAnonymous = happens(random, cause ? 0.08 : 0.03);
  const phones = happens(random, 0.82) ? drawPhone(random, person.residence, book) : [];
  const emails = happens(random, phones.length === 0 ? 0.97 : 0.6) ? [drawEmail(random, person, book)] : [];
  return {
    id: seededId(random, at),
    name: isAnonymous ? null : person.name,
    preferredName: !isAnonymous && happens(random, 0.03) ? person.givenName.slice(0, 3) : null,
    language: happens(random, 0.95) ? person.language : null,
    emails: isAnonymous ? [] : emails,
    phones,
    citizenships: happens(random, 0.9) ? person.citizenships : [],
    residence: happens(random, 0.97) ? person.residence : { country: null, state: null },
  };
}

/** Someone of whom nothing is known: a wrong number, or spam. */
export function simulateStranger(random: Random, at: Date): SimulatedCaller {
  const nothing = { preferredName: null, language: null, emails: [], phones: [], citizenships: [] };
  return { id: seededId(random, at), name: null, ...nothing, residence: { country: null, state: null } };
}

function drawEmail(random: Random, person: SimulatedPerson, book: AddressBook): string {
  book.emails += 1;
  const local = nameKey(person.name).replace(/[^a-z]+/g, ".");
  return `${local}${book.emails}@${drawOne(random, ["example.com", "example.org", "example.net"])}`;
}

// Numbers that no telephone company gives out: 555-0100 to 555-0199 in North America, 020 7946 0000 to 0999 in London.
// A scratch firm of many thousands goes on past the end of the first.
function drawPhone(random: Random, residence: Residence, book: AddressBook): string[] {
  if (residence.country === "GB") return [`+44207946${String(take(book, 44) % 1000).padStart(4, "0")}`];
  const codes = areaCodesOf(residence);
  if (codes.length === 0) return [];
  const code = drawOne(random, codes);
  return [`+1${code}555${String(100 + (take(book, code) % 9900)).padStart(4, "0")}`];
}

function take(book: AddressBook, code: number): number {
  const given = book.phones.get(code) ?? 0;
  book.phones.set(code, given + 1);
  return given;
}

function areaCodesOf({ country, state }: Residence): readonly number[] {
  const places: readonly { code: string; areaCodes: readonly number[] }[] =
    country === "US" ? usStates : country === "CA" ? canadianProvinces : [];
  return places.find(({ code }) => code === state)?.areaCodes ?? [];
}
