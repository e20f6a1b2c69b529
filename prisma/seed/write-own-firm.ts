import { createHash, randomBytes } from "node:crypto";
import type { ClientBase } from "pg";
import { configuredOrigin } from "@/lib/auth/origin";
import { newId } from "@/lib/database/new-id";
import { founderEmail } from "@/lib/firm/founder";
import { appendSeedEntry } from "./append-seed-entry";
import { insertRows } from "./insert-rows";
import { writeLists } from "./write-lists";
import { writeReferencePack } from "./write-reference-pack";

const linkValidDays = 7;

/**
 * The beginnings of a firm: its lists, the public facts, one office, and one administrator without a password. Returns
 * the lines to print, with the one-time link by which the administrator chooses one.
 */
export async function writeOwnFirm(client: ClientBase): Promise<string[]> {
  const officeId = newId();
  const staffId = newId();
  const token = randomBytes(24).toString("base64url");
  await insertRows(client, "firm", [{ name: "Northbound", timeZone: "America/Toronto" }]);
  await insertRows(client, "office", [{ id: officeId, name: "Main office", position: 1 }]);
  await insertRows(client, "staff", [
    {
      id: staffId,
      email: founderEmail,
      name: "Administrator",
      role: "administrator",
      officeId,
    },
  ]);
  await insertRows(client, "sign_in_link", [
    {
      tokenDigest: createHash("sha256").update(token).digest(),
      staffId,
      expiresAt: new Date(Date.now() + linkValidDays * 86_400_000),
    },
  ]);
  await writeLists(client);
  await writeReferencePack(client);
  await appendSeedEntry(client, { firm: "own" });
  return [
    "Set up the firm and choose your password (one use, 7 days):",
    `  ${configuredOrigin()}/sign-in/link/${token}`,
  ];
}
