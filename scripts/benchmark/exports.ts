import type { Client } from "pg";
import type { Actor } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/password";
import { CopyRows } from "@/lib/database/copy-rows";
import { newId } from "@/lib/database/new-id";
import type { ExportField } from "@/lib/exports/export-field";
import { mostSheetRows } from "@/lib/exports/formats/xlsx-chunks";
import { startExport } from "@/lib/exports/mutations";
import { exportSchema } from "@/lib/exports/schema";
import { forgetFile } from "@/lib/jobs/kept-files";
import { actorForBenchmark } from "./actor-for-benchmark";
import { comparedWithSql, type Measurement, timeOf, withinMemory, withinTime } from "./measurement";
import type { ScratchFirm } from "./scratch-firm";

const password = "a password for the benchmark";
/** As many columns as the goal for workbooks names, those of the bare statement. */
const twenty: readonly ExportField[] = [
  ...([
    "number",
    "receivedOn",
    "receivedTime",
    "kind",
    "office",
    "lawyer",
    "takenBy",
    "channel",
    "source",
  ] as const),
  ...(["loggedAt", "callerName", "preferredName", "language", "phones", "emails", "citizenships"] as const),
  ...(["country", "state", "motivationAnswer", "motivations"] as const),
];
/** What the bare statement has not: looked up for each row, or named after codes. */
const derived: readonly ExportField[] = [
  ...(["number", "repeatOf", "callerKey", "citizenshipNames", "countryName", "stateName"] as const),
  ...(["applications", "programme", "invitedOn", "decision"] as const),
];
const rounds = 3;

/** Whole exports, from the form to the file with its hash, beside a bare COPY of the same columns that nobody keeps. */
export async function benchmarkExports({ client }: ScratchFirm): Promise<Measurement[]> {
  const actor = await actorForBenchmark("partner");
  await ownPassword(client, actor);
  const from = await dayOfRowsBack(client, mostSheetRows);
  const run =
    (format: string, fields: readonly ExportField[], filters = {}) =>
    () =>
      makeExport(actor, format, fields, filters);
  const bare = () => bareCopy(client);
  await bare();
  const csv = await measure(run("csv", twenty), bare);
  const jsonl = await measure(run("jsonl", twenty), bare);
  const looked = await measure(run("csv", derived), bare);
  const notes = await measure(run("csv", [...twenty.slice(0, 19), "note"]), bare);
  const xlsx = await measure(run("xlsx", twenty, { from }));
  const rows = Math.min(await countRows(client), mostSheetRows);
  return [
    comparedWithSql("export of all inquiries, 20 columns, CSV", csv.ms, csv.bareMs, 1.5),
    withinMemory("the same, added memory", csv.addedMb, 150),
    comparedWithSql("the same as JSON Lines", jsonl.ms, jsonl.bareMs, null),
    comparedWithSql("ten columns that are looked up or named, CSV", looked.ms, looked.bareMs, null),
    comparedWithSql("the same with notes opened instead of one column, CSV", notes.ms, notes.bareMs, null),
    withinMemory("the same, added memory", notes.addedMb, 150),
    withinTime(`workbook of the last ${rows} inquiries, 20 columns`, xlsx.ms, 10_000),
    withinMemory("the same, added memory", xlsx.addedMb, 200),
  ];
}

async function ownPassword(client: Client, { staffId }: Actor): Promise<void> {
  await client.query("UPDATE staff SET password_hash = $1 WHERE id = $2", [
    await hashPassword(password),
    staffId,
  ]);
}

async function makeExport(
  actor: Actor,
  format: string,
  fields: readonly ExportField[],
  filters: Record<string, string>,
): Promise<void> {
  const none = Object.fromEntries(Object.keys(exportSchema.shape).map((name) => [name, ""]));
  const form = exportSchema.parse({
    ...{ ...none, ...filters, format, fields: [...fields] },
    ...{ notes: "beside", reason: "Benchmark", password },
  });
  const outcome = await startExport(actor, form, newId(), "");
  if (outcome.kind !== "started") throw new Error(`Not started: ${JSON.stringify(outcome)}`);
  await outcome.ended;
  await forgetFile(outcome.id);
}

/** Medians by turns of the time, and the most memory that this process added while it exported. */
async function measure(ours: () => Promise<void>, bare: () => Promise<void> = async () => undefined) {
  const times: { ms: number; bareMs: number; addedMb: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const bareMs = await timeOf(bare);
    const { ms, addedMb } = await withMemory(ours);
    times.push({ ms, bareMs, addedMb });
  }
  const middle = (name: "ms" | "bareMs") =>
    times.map((time) => time[name]).sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
  return {
    ms: middle("ms"),
    bareMs: middle("bareMs"),
    addedMb: Math.max(...times.map(({ addedMb }) => addedMb)),
  };
}

async function withMemory(work: () => Promise<void>): Promise<{ ms: number; addedMb: number }> {
  const before = process.memoryUsage().rss;
  let most = before;
  const sampling = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const ms = await timeOf(work);
  clearInterval(sampling);
  return { ms, addedMb: (Math.max(most, process.memoryUsage().rss) - before) / 1_000_000 };
}

/**
 * The least that the same columns can take: one statement by hand, codes instead of words, no walls, nothing made
 * inert, its rows counted and thrown away.
 */
async function bareCopy(client: Client): Promise<void> {
  const rows = client.query(
    new CopyRows(`COPY (SELECT i.number, i.received_on, to_char(i.received_at AT TIME ZONE f.time_zone, 'HH24:MI'),
        i.classification, o.name, l.name, t.name, i.channel, s.label_en,
        to_char(i.logged_at AT TIME ZONE f.time_zone, 'YYYY-MM-DD HH24:MI'), c.name, c.preferred_name, c.language,
        (SELECT string_agg(e164, '; ' ORDER BY e164) FROM caller_phone WHERE caller_id = i.caller_id),
        (SELECT string_agg(email, '; ' ORDER BY email) FROM caller_email WHERE caller_id = i.caller_id),
        (SELECT string_agg(country::text, '; ' ORDER BY country) FROM caller_citizenship WHERE caller_id = i.caller_id),
        i.residence_country, i.residence_state, i.motivation_answer,
        (SELECT string_agg(n.label_en, '; ' ORDER BY n.position) FROM inquiry_motivation m
          JOIN motivation n ON n.id = m.motivation_id WHERE m.inquiry_id = i.id)
      FROM inquiry i JOIN caller c ON c.id = i.caller_id JOIN office o ON o.id = i.office_id
      JOIN staff t ON t.id = i.taken_by_id LEFT JOIN staff l ON l.id = i.lawyer_id
      LEFT JOIN referral_source s ON s.id = i.referral_source_id CROSS JOIN firm f
      WHERE i.classification = 'inquiry' ORDER BY i.received_on DESC, i.id DESC) TO STDOUT WITH (FORMAT csv)`),
  );
  for await (const _ of rows);
}

async function countRows(client: Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>("SELECT count(*)::int AS n FROM counted_inquiry");
  return rows[0]?.n ?? 0;
}

/** The first day from which on there are at most so many inquiries. */
async function dayOfRowsBack(client: Client, most: number): Promise<string> {
  const { rows } = await client.query<{ day: string }>(
    `SELECT (received_on + 1)::text AS day FROM counted_inquiry ORDER BY received_on DESC OFFSET $1 LIMIT 1`,
    [most],
  );
  return rows[0]?.day ?? "";
}
