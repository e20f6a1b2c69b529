import type { Client } from "pg";
import { findKnownCallers } from "@/lib/callers/queries";
import { actorForBenchmark } from "./actor-for-benchmark";
import { type Measurement, medianByTurns, withinTime } from "./measurement";
import type { ScratchFirm } from "./scratch-firm";

const samples = 60;
const goalMs = 50;

type Sample = { name: string; name_key: string; e164: string; email: string };

type Ask = (sample: Sample) => Promise<unknown>;

/** Recognising a caller while the name or number is being typed. */
export async function benchmarkCallerLookup({ client }: ScratchFirm): Promise<Measurement[]> {
  const actor = await actorForBenchmark("intake");
  const callers = await someCallers(client);
  const of = (round: number) => callers[round % callers.length] ?? nobody;
  const find = (typed: Partial<Record<"name" | "phone" | "email", string>>) =>
    findKnownCallers(actor, { name: "", phone: "", email: "", ...typed });
  const ways: [what: string, ours: Ask, bare: Ask][] = [
    ["phone", ({ e164 }) => find({ phone: e164 }), ({ e164 }) => read(client, byPhone, e164)],
    ["e-mail", ({ email }) => find({ email }), ({ email }) => read(client, byEmail, email)],
    [
      "four letters of a name",
      ({ name }) => find({ name: name.slice(0, 4) }),
      ({ name_key }) => read(client, byName, `${name_key.slice(0, 4)}%`),
    ],
  ];
  const measured: Measurement[] = [];
  for (const [what, ours, bare] of ways) {
    const medians = await medianByTurns(
      samples,
      (round) => ours(of(round)),
      (round) => bare(of(round)),
    );
    measured.push(withinTime(`known caller by ${what}`, medians.ours, goalMs, medians.bare));
  }
  return measured;
}

const nobody: Sample = { name: "", name_key: "", e164: "", email: "" };

async function someCallers(client: Client): Promise<Sample[]> {
  const { rows } = await client.query<Sample>(
    `SELECT c.name, c.name_key, p.e164, e.email FROM caller c JOIN caller_phone p ON p.caller_id = c.id
     JOIN caller_email e ON e.caller_id = c.id WHERE c.name IS NOT NULL ORDER BY md5(c.id::text) LIMIT $1`,
    [samples],
  );
  return rows;
}

const byPhone = {
  name: "by phone",
  text: "SELECT c.id, c.name FROM caller_phone p JOIN caller c ON c.id = p.caller_id WHERE p.e164 = $1 LIMIT 5",
};
const byEmail = {
  name: "by e-mail",
  text: "SELECT c.id, c.name FROM caller_email e JOIN caller c ON c.id = e.caller_id WHERE e.email = $1 LIMIT 5",
};
const byName = {
  name: "by name",
  text: "SELECT id, name FROM caller WHERE name_key LIKE $1 OR name_key LIKE '% ' || $1 LIMIT 5",
};

function read(client: Client, query: { name: string; text: string }, value: string): Promise<unknown> {
  return client.query({ ...query, values: [value] });
}
