import { Prisma } from "@/lib/database/generated/client";
import { unwrapPersonKey } from "@/lib/encryption/person-key";
import { unseal } from "@/lib/encryption/seal";
import { noteContext } from "@/lib/inquiries/note-context";

/** What stands behind the other columns where notes are asked for: whose it is, what was sealed, and its key. */
export const sealedColumns = [
  Prisma.sql`i.id`,
  Prisma.sql`i.caller_id`,
  Prisma.sql`encode(note.ciphertext, 'hex')`,
  Prisma.sql`encode(pk.wrapped_key, 'hex')`,
];

export const sealedJoins = [
  Prisma.sql`LEFT JOIN inquiry_note note ON note.inquiry_id = i.id`,
  Prisma.sql`LEFT JOIN person_key pk ON pk.caller_id = i.caller_id`,
];

/** Parts a row into what stands before the sealed columns and the note, opened; "" where there is none to open. */
export function openNote(row: Buffer, delimiter: string, nothing = ""): { rest: Buffer; note: string } {
  const parts: string[] = [];
  let end = row.length - 1;
  for (let column = 0; column < sealedColumns.length; column++) {
    const start = row.lastIndexOf(delimiter, end - 1);
    parts.unshift(row.toString("latin1", start + 1, end));
    end = Math.max(0, start);
  }
  const [inquiryId = "", callerId = "", sealed = "", wrappedKey = ""] = parts;
  const rest = row.subarray(0, end);
  if (sealed === nothing || wrappedKey === nothing) return { rest, note: "" };
  const key = unwrapPersonKey(callerId, Buffer.from(wrappedKey, "hex"));
  return { rest, note: unseal(key, noteContext(inquiryId), Buffer.from(sealed, "hex")) };
}
