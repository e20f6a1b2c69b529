import type { ClientBase } from "pg";
import { makePersonKey } from "@/lib/encryption/person-key";
import { seal } from "@/lib/encryption/seal";
import { noteContext } from "@/lib/inquiries/note-context";
import type { Random } from "@/lib/statistics/seeded-random";
import {
  type ContactRows,
  type ContactTable,
  contactRows,
  contactTables,
  type ReferenceIds,
} from "./contact-rows";
import { insertRows, type Row } from "./insert-rows";
import type { SimulatedContact } from "./simulated-contact";

const contactsAtOnce = 2_000;

/** Writes contacts as they are simulated, some thousands at a time, and returns how many there were. */
export async function writeContacts(
  client: ClientBase,
  contacts: Iterable<SimulatedContact>,
  random: Random,
  ids: ReferenceIds,
): Promise<number> {
  const keys = new Map<string, Uint8Array>();
  let waiting: ContactRows[] = [];
  let written = 0;
  for (const contact of contacts) {
    waiting.push({ ...contactRows(contact, random, ids), ...sealedRows(contact, keys) });
    if (waiting.length < contactsAtOnce) continue;
    written += await flush(client, waiting);
    waiting = [];
  }
  written += await flush(client, waiting);
  await client.query("SELECT setval(pg_get_serial_sequence('inquiry', 'number'), $1)", [
    Math.max(1, written),
  ]);
  return written;
}

async function flush(client: ClientBase, contacts: readonly ContactRows[]): Promise<number> {
  for (const table of contactTables) await insertRows(client, table, rowsOf(contacts, table));
  return contacts.length;
}

function rowsOf(contacts: readonly ContactRows[], table: ContactTable): Row[] {
  return contacts.flatMap((rows) => rows[table] ?? []);
}

// Every person has a key of their own, the same for all their notes.
function sealedRows(contact: SimulatedContact, keys: Map<string, Uint8Array>): ContactRows {
  const { id, caller, isNewCaller, note } = contact;
  const made = isNewCaller ? makePersonKey(caller.id) : null;
  if (made) keys.set(caller.id, made.key);
  const key = keys.get(caller.id);
  return {
    person_key: made ? [{ callerId: caller.id, wrappedKey: made.wrappedKey }] : [],
    inquiry_note: key && note ? [{ inquiryId: id, ciphertext: seal(key, noteContext(id), note) }] : [],
  };
}
