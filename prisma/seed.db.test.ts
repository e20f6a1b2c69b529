import { createHash } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connectionSettings } from "@/lib/database/connection";
import { unwrapPersonKey } from "@/lib/encryption/person-key";
import { unseal } from "@/lib/encryption/seal";
import { noteContext } from "@/lib/inquiries/note-context";
import { type SeedOptions, seed } from "./seed";

let client: Client;

beforeAll(async () => {
  client = new Client(connectionSettings("owner"));
  await client.connect();
});
afterAll(() => client.end());

beforeEach(async () => {
  const { rows } = await client.query(
    "SELECT string_agg(quote_ident(tablename), ', ') AS all FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%'",
  );
  await client.query(`TRUNCATE ${rows[0].all} CASCADE`);
});

async function seeded(options: Omit<SeedOptions, "print">): Promise<string[]> {
  const lines: string[] = [];
  await seed({ ...options, print: (line) => lines.push(line) });
  return lines;
}

async function value(statement: string): Promise<unknown> {
  const { rows } = await client.query({ text: statement, rowMode: "array" });
  return rows[0]?.[0];
}

describe("the demonstration firm", () => {
  it("can be signed in to by every role, once and for all", async () => {
    const lines = await seeded({ firm: "demonstration", today: "2015-02-10" });
    for (const role of ["intake", "lawyer", "partner", "administrator"])
      expect(lines.join("\n")).toContain(role);
    const contacts = await value("SELECT count(*)::int FROM inquiry");
    expect(contacts).toBeGreaterThan(40);
    expect(await seeded({ firm: "demonstration", today: "2015-02-10" })).toEqual([]);
    expect(await seeded({ firm: "own" })).toEqual([]);
    expect(await value("SELECT count(*)::int FROM inquiry")).toBe(contacts);
    expect(await value("SELECT string_agg(action, ',') FROM audit_entry")).toBe("firm.seed");
  });

  it("numbers the next inquiry after the last", async () => {
    await seeded({ firm: "demonstration", today: "2015-02-10" });
    const next = "nextval(pg_get_serial_sequence('inquiry', 'number'))";
    expect(await value(`SELECT ${next} = max(number) + 1 FROM inquiry`)).toBe(true);
  });

  it("has notes that open with the key of their person", async () => {
    await seeded({ firm: "demonstration", today: "2015-02-10" });
    const { rows } = await client.query(
      `SELECT n.inquiry_id, n.ciphertext, k.caller_id, k.wrapped_key FROM inquiry_note n
       JOIN inquiry i ON i.id = n.inquiry_id JOIN person_key k ON k.caller_id = i.caller_id`,
    );
    const notes = rows.map((row) =>
      unseal(unwrapPersonKey(row.caller_id, row.wrapped_key), noteContext(row.inquiry_id), row.ciphertext),
    );
    expect(notes.length).toBeGreaterThan(10);
    expect(notes.every((note) => note.length > 10)).toBe(true);
  });

  it("leaves nothing behind when it fails half-way", async () => {
    await expect(seeded({ firm: "demonstration", today: "2015-02-30" })).rejects.toThrow("Not a day");
    expect(await value("SELECT count(*)::int FROM firm")).toBe(0);
    expect(await value("SELECT count(*)::int FROM staff")).toBe(0);
  });
});

describe("one's own firm", () => {
  it("begins with lists, public facts, and an administrator who has yet to choose a password", async () => {
    const lines = await seeded({ firm: "own" });
    expect(await value("SELECT count(*)::int FROM motivation")).toBe(14);
    expect(await value("SELECT count(*) > 400 FROM invitation_round")).toBe(true);
    expect(await value("SELECT count(*) > 80 FROM political_event")).toBe(true);
    expect(await value("SELECT count(*)::int FROM inquiry")).toBe(0);
    expect(await value("SELECT string_agg(role::text, ',') FROM staff WHERE password_hash IS NULL")).toBe(
      "administrator",
    );
    const token = lines.join("\n").match(/http:\/\/localhost:3000\/sign-in\/link\/(\S{30,})/)?.[1] ?? "";
    const digest = await value(
      "SELECT encode(token_digest, 'hex') FROM sign_in_link WHERE expires_at > now() + interval '6 days'",
    );
    expect(createHash("sha256").update(token).digest("hex")).toBe(digest);
  });
});
