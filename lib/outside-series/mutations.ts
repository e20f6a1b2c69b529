import { validate } from "uuid";
import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { type CalendarDate, calendarDateOf, databaseDate } from "@/lib/calendar/calendar-date";
import { firstDayOf, lastDayOf } from "@/lib/calendar/month";
import { type Database, database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { getFirmNow } from "@/lib/firm/queries";
import { claimForm, releaseForm } from "@/lib/forms/claim-form";
import { discardDraft } from "@/lib/forms/drafts";
import type { FormProblem } from "@/lib/forms/form-values";
import type { UploadedFile } from "@/lib/forms/uploaded-file";
import { compareRounds, type RoundsComparison } from "./compare-rounds";
import { fileDigest as digestOf } from "./file-digest";
import { mayKeepOutsideSeries } from "./permissions";
import { listKnownRounds } from "./queries";
import { type RoundsInFile, readInvitationRounds } from "./read-invitation-rounds";
import { type MonthlySeries, readMonthlySeries } from "./read-monthly-series";
import type { AddSeriesInput, UploadInput } from "./schema";
import { seriesKey } from "./series-key";
import { settleRound } from "./settle-round";
import type { Upload } from "./upload";

/** "sentBefore": the very form was sent before, with other answers. */
export type AddSeriesResult =
  | { kind: "added"; id: string }
  | { kind: "sentBefore" }
  | { kind: "problems"; problems: readonly FormProblem[] };

/** Reads a file of invitation rounds into the firm's list, whole or not at all. */
export async function uploadRounds(actor: Actor, file: UploadedFile): Promise<Upload> {
  requireRight(mayKeepOutsideSeries(actor));
  const { today } = await getFirmNow();
  const reading = readInvitationRounds(file.bytes, today);
  if (!reading.ok) return { kind: "refused", problem: reading.problem };
  return database().$transaction(async (db) => {
    // One file at a time: what a file changes depends on what the one before it left.
    await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('northbound.invitation_round'))`;
    const fileDigest = digestOf(file.bytes);
    const before = await db.roundsFile.findUnique({ where: { fileDigest } });
    if (before) return { kind: "alreadyThere", uploadedOn: await dayOf(db, before.uploadedAt) };
    const data = { id: newId(), fileName: file.name, fileDigest, uploadedBy: actor.staffId };
    await db.roundsFile.create({
      data: { ...data, asOf: databaseDate(reading.asOf), rounds: reading.rounds.length },
    });
    const comparison = await storeRounds(db, reading);
    await appendAuditEntry(db, {
      staffId: actor.staffId,
      action: "outside-series.upload-rounds",
      objectType: "rounds-file",
      objectId: data.id,
      detail: { asOf: reading.asOf, rounds: reading.rounds.length, ...countsOf(comparison) },
    });
    return { kind: "stored", id: data.id };
  });
}

/** Reads a file of monthly values as a new vintage of a series, whole or not at all. */
export async function uploadVintage(
  actor: Actor,
  seriesId: string,
  file: UploadedFile,
  input: UploadInput,
): Promise<Upload> {
  requireRight(mayKeepOutsideSeries(actor));
  const { today } = await getFirmNow();
  const reading = readMonthlySeries(file.bytes, today.slice(0, 7), input.column ?? undefined);
  if (!reading.ok) return { kind: "refused", problem: reading.problem };
  const asOf = input.asOf ?? earlier(lastDayOf(reading.lastMonth), today);
  if (asOf > today) return { kind: "refused", problem: { code: "publishedInFuture" } };
  if (asOf < firstDayOf(reading.lastMonth))
    return { kind: "refused", problem: { code: "publishedTooEarly" } };
  return database().$transaction((db) => storeVintage(db, actor, { seriesId, file, reading, asOf }));
}

/** Adds a series without values; files follow. The same form sent twice is one series. */
export async function addSeries(
  actor: Actor,
  input: AddSeriesInput,
  formId: string,
): Promise<AddSeriesResult> {
  requireRight(mayKeepOutsideSeries(actor));
  return database().$transaction(async (db) => {
    const id = newId();
    const earlier = await claimForm(db, actor, formId, input, id);
    if (earlier) return earlier.sameBody ? { kind: "added", id: earlier.id } : { kind: "sentBefore" };
    const data = { ...input, id, key: seriesKey(input.titleEn) };
    const { count } = await db.outsideSeries.createMany({ data, skipDuplicates: true });
    if (count === 0) {
      await releaseForm(db, actor, formId);
      return { kind: "problems", problems: [{ field: "titleEn", code: "alreadyListed" }] };
    }
    await discardDraft(db, actor, formId);
    await appendAuditEntry(db, {
      staffId: actor.staffId,
      action: "outside-series.add",
      objectType: "outside-series",
      objectId: id,
      detail: { after: input },
    });
    return { kind: "added", id };
  });
}

type NewVintage = { seriesId: string; file: UploadedFile; reading: MonthlySeries; asOf: CalendarDate };

async function storeVintage(db: Database, actor: Actor, upload: NewVintage): Promise<Upload> {
  const { seriesId, file, reading, asOf } = upload;
  const series = validate(seriesId) && (await db.outsideSeries.findUnique({ where: { id: seriesId } }));
  if (!series) hide();
  const id = newId();
  const fileDigest = digestOf(file.bytes, reading.column);
  const vintage = { id, seriesId, asOf: databaseDate(asOf), fileName: file.name, fileDigest };
  const data = { ...vintage, uploadedBy: actor.staffId };
  const { count } = await db.outsideVintage.createMany({ data, skipDuplicates: true });
  if (count === 0) {
    const before = await db.outsideVintage.findUniqueOrThrow({
      where: { seriesId_fileDigest: { seriesId, fileDigest } },
    });
    return { kind: "alreadyThere", uploadedOn: await dayOf(db, before.uploadedAt) };
  }
  const values = reading.values.map(({ month, value }) => ({
    vintageId: id,
    month: databaseDate(firstDayOf(month)),
    value,
  }));
  await db.outsideValue.createMany({ data: values });
  await appendAuditEntry(db, {
    staffId: actor.staffId,
    action: "outside-series.upload",
    objectType: "outside-series",
    objectId: seriesId,
    detail: {
      vintage: id,
      asOf,
      column: reading.column,
      months: values.length,
      lastMonth: reading.lastMonth,
    },
  });
  return { kind: "stored", id };
}

async function storeRounds(db: Database, file: RoundsInFile): Promise<RoundsComparison> {
  const known = await listKnownRounds(db);
  const byNumber = new Map(known.map((round) => [round.number, round]));
  const settled = file.rounds.map((round) => settleRound(byNumber.get(round.number), round, file));
  await db.$executeRaw`
    INSERT INTO invitation_round (number, held_on, name, size, lowest_score, as_of)
    SELECT number, "heldOn", name, size, "lowestScore", "asOf" FROM jsonb_to_recordset(${JSON.stringify(settled)}::jsonb)
      AS r(number text, "heldOn" date, name text, size integer, "lowestScore" integer, "asOf" date)
    ON CONFLICT (number) DO UPDATE SET held_on = excluded.held_on, name = excluded.name, size = excluded.size,
      lowest_score = excluded.lowest_score, as_of = excluded.as_of`;
  await db.$executeRaw`
    INSERT INTO invitation_round_name (number, name, as_of)
    SELECT number, name, ${file.asOf}::date FROM jsonb_to_recordset(${JSON.stringify(file.rounds)}::jsonb)
      AS r(number text, name text)
    ON CONFLICT (number, name) DO UPDATE SET as_of = greatest(invitation_round_name.as_of, excluded.as_of)`;
  return compareRounds(known, file);
}

function countsOf({ added, renamed, changed, otherNames }: RoundsComparison) {
  const counts = { added, renamed, changed, otherNames };
  return Object.fromEntries(Object.entries(counts).map(([name, list]) => [name, list.length]));
}

/** The day that an instant falls on in the firm's zone, by the database's time-zone data. */
async function dayOf(db: Database, instant: Date): Promise<CalendarDate> {
  const rows = await db.$queryRaw<{ day: string }[]>`
    SELECT to_char(${instant}::timestamptz AT TIME ZONE time_zone, 'YYYY-MM-DD') AS day FROM firm`;
  return rows[0]?.day ?? calendarDateOf(instant);
}

function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}
