import { randomBytes } from "node:crypto";
import type { Database } from "@/lib/database/client";
import { masterKey } from "./master-key";
import { seal, unseal } from "./seal";

/** A new key for one person, and the form in which it is stored. */
export function makePersonKey(callerId: string): { key: Uint8Array; wrappedKey: Uint8Array<ArrayBuffer> } {
  const key = randomBytes(32);
  return { key, wrappedKey: seal(masterKey(), `person-key:${callerId}`, key.toString("base64")) };
}

/** Opens a stored key. */
export function unwrapPersonKey(callerId: string, wrappedKey: Uint8Array): Uint8Array {
  return Buffer.from(unseal(masterKey(), `person-key:${callerId}`, wrappedKey), "base64");
}

/** The key of one person, or null where the person has been erased. */
export async function findPersonKey(db: Database, callerId: string): Promise<Uint8Array | null> {
  const row = await db.personKey.findUnique({ where: { callerId } });
  return row ? unwrapPersonKey(callerId, row.wrappedKey) : null;
}
