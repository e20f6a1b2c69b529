import { readFileSync } from "node:fs";
import { v5 } from "uuid";
import { databaseDate } from "@/lib/calendar/calendar-date";
import { firstDayOf } from "@/lib/calendar/month";
import type { Database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { readReferencePack } from "@/lib/outside-series/read-reference-pack";
import type { ReferencePack, ReferenceSeries } from "@/lib/outside-series/reference-pack";
import { readReferenceEvents } from "@/lib/political-events/read-reference-events";

const eventNames = "5f0c7a0e-6d0b-4e3c-9d0a-2f4a8f1d8c57";
const textOf = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");

/**
 * Gives a firm the events, rounds, series and published points that ship with the product. What the firm already has,
 * edited or newer, stays as it is, so that it can run again after an update.
 */
export async function seedReferencePack(db: Database): Promise<void> {
  const pack = readReferencePack(textOf);
  await seedEvents(db);
  await seedRounds(db, pack);
  for (const series of pack.series) await seedSeries(db, series);
  await seedPoints(db, pack);
}

async function seedEvents(db: Database): Promise<void> {
  const data = readReferenceEvents(textOf("political-events.csv")).map((event) => ({
    ...event,
    // An id that follows from what the pack says: an event that the firm has since retitled is not added again.
    id: v5(`${event.occurredOn} ${event.titleEn}`, eventNames),
    occurredOn: databaseDate(event.occurredOn),
    firstFullDay: databaseDate(event.firstFullDay),
    origin: "reference" as const,
  }));
  await db.politicalEvent.createMany({ data, skipDuplicates: true });
}

async function seedRounds(db: Database, { rounds, roundNames, sources }: ReferencePack): Promise<void> {
  const source = sources.find(({ file }) => file === "invitation-rounds.csv");
  if (!source?.asOf || !source.original || !source.sha256) throw new Error("The rounds have no dated source");
  const asOf = databaseDate(source.asOf);
  const data = rounds.map((round) => ({ ...round, heldOn: databaseDate(round.heldOn), asOf }));
  await db.invitationRound.createMany({ data, skipDuplicates: true });
  const current = rounds.map(({ number, name }) => ({ number, name, asOf }));
  const earlier = roundNames.map((name) => ({ ...name, asOf: databaseDate(name.asOf) }));
  await db.invitationRoundName.createMany({ data: [...current, ...earlier], skipDuplicates: true });
  const fileDigest = Buffer.from(source.sha256, "hex");
  const file = { id: newId(), asOf, fileName: source.original, fileDigest, rounds: rounds.length };
  await db.roundsFile.createMany({ data: file, skipDuplicates: true });
}

async function seedSeries(db: Database, series: ReferenceSeries): Promise<void> {
  const { key, titleEn, titleFr, sourceEn, sourceFr, source, sha256, values } = series;
  const row = { id: newId(), key, titleEn, titleFr, sourceEn, sourceFr, origin: "reference" as const };
  await db.outsideSeries.createMany({ data: row, skipDuplicates: true });
  const { id: seriesId } = await db.outsideSeries.findUniqueOrThrow({ where: { key } });
  if (!source.asOf || !source.original) throw new Error(`${key} has no dated source`);
  const asOf = databaseDate(source.asOf);
  const vintage = {
    id: newId(),
    seriesId,
    asOf,
    fileName: source.original,
    fileDigest: Buffer.from(sha256, "hex"),
  };
  const { count } = await db.outsideVintage.createMany({ data: vintage, skipDuplicates: true });
  if (count === 0) return;
  const data = values.map(({ month, value }) => ({
    vintageId: vintage.id,
    month: databaseDate(firstDayOf(month)),
    value,
  }));
  await db.outsideValue.createMany({ data });
}

async function seedPoints(db: Database, { points }: ReferencePack): Promise<void> {
  if ((await db.publishedPoint.count()) > 0) return;
  await db.publishedPoint.createMany({ data: points.map((point) => ({ ...point, id: newId() })) });
}
