import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ClientBase } from "pg";
import { firstDayOf } from "@/lib/calendar/month";
import { newId } from "@/lib/database/new-id";
import { readReferencePack } from "@/lib/outside-series/read-reference-pack";
import type { ReferencePack } from "@/lib/outside-series/reference-pack";
import { readReferenceEvents } from "@/lib/political-events/read-reference-events";
import { insertRows } from "./insert-rows";

const textOf = (file: string) => readFileSync(join(import.meta.dirname, "reference", file), "utf8");

/** The public facts that the product ships: events, invitation rounds, monthly series and published points. */
export async function writeReferencePack(client: ClientBase): Promise<ReferencePack> {
  const pack = readReferencePack(textOf);
  const events = readReferenceEvents(textOf("political-events.csv"));
  await insertRows(
    client,
    "political_event",
    events.map((event) => ({ id: newId(), ...event, origin: "reference" })),
  );
  await insertRows(
    client,
    "published_point",
    pack.points.map((point) => ({ id: newId(), ...point })),
  );
  await writeRounds(client, pack);
  await writeSeries(client, pack);
  return pack;
}

async function writeRounds(
  client: ClientBase,
  { rounds, roundNames, sources }: ReferencePack,
): Promise<void> {
  const source = sources.find(({ file }) => file === "invitation-rounds.csv");
  if (!source?.asOf) throw new Error("Reference pack: the rounds have no dated source");
  const { asOf } = source;
  const now = rounds.map(({ number, name }) => ({ number, name, asOf }));
  await insertRows(client, "rounds_file", [
    {
      id: newId(),
      asOf,
      fileName: source.original ?? source.file,
      fileDigest: digestOf(source.sha256),
      rounds: rounds.length,
    },
  ]);
  await insertRows(
    client,
    "invitation_round",
    rounds.map((round) => ({ ...round, asOf })),
  );
  await insertRows(client, "invitation_round_name", [...now, ...roundNames]);
}

async function writeSeries(client: ClientBase, { series }: ReferencePack): Promise<void> {
  for (const { key, titleEn, titleFr, sourceEn, sourceFr, sha256, source, values } of series) {
    const seriesId = newId();
    const vintage = { id: newId(), seriesId, asOf: source.asOf, fileName: source.original ?? source.file };
    await insertRows(client, "outside_series", [
      { id: seriesId, key, titleEn, titleFr, sourceEn, sourceFr, origin: "reference" },
    ]);
    await insertRows(client, "outside_vintage", [{ ...vintage, fileDigest: digestOf(sha256) }]);
    await insertRows(
      client,
      "outside_value",
      values.map(({ month, value }) => ({ vintageId: vintage.id, month: firstDayOf(month), value })),
    );
  }
}

function digestOf(sha256: string | null): Uint8Array {
  if (!sha256) throw new Error("Reference pack: a file has no digest");
  return Buffer.from(sha256, "hex");
}
