import { validate } from "uuid";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { calendarDateOf } from "@/lib/calendar/calendar-date";
import { type Database, database } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { getFirm, getFirmNow } from "@/lib/firm/queries";
import { translatorFor } from "@/lib/i18n/translator";
import type { InvitationRound } from "./invitation-round";
import { mayExportOutsideSeries, mayKeepOutsideSeries, mayReadOutsideSeries } from "./permissions";
import type { MonthlyValue } from "./read-monthly-series";
import { seriesFile } from "./series-file";
import type { KnownRound } from "./settle-round";
import { shownVintage } from "./shown-vintage";

/** The vintage that counts is the latest published one, and of those of one day the latest uploaded. */
const latestFirst = [
  { asOf: "desc" },
  { uploadedAt: "desc" },
] as const satisfies Prisma.OutsideVintageOrderByWithRelationInput[];
const span = { _min: { month: true }, _max: { month: true }, _count: true } as const;

/** A file of a series as it stood on a day. */
export type Vintage = {
  id: string;
  asOf: string;
  fileName: string;
  uploadedAt: Date;
  uploadedBy: string | null;
};
export type Series = {
  id: string;
  key: string;
  titleEn: string;
  titleFr: string;
  sourceEn: string;
  sourceFr: string;
  /** Latest first. */
  vintages: Vintage[];
};
/** A series in the list, with the months that its latest vintage covers. */
export type SeriesInList = Series & { months: { first: string; last: string; count: number } | null };

/** Every series, by its English title. */
export async function listSeries(actor: Actor): Promise<SeriesInList[]> {
  requireRight(mayReadOutsideSeries(actor));
  const rows = await database().outsideSeries.findMany({
    include: { vintages: { orderBy: [...latestFirst] } },
    orderBy: { titleEn: "asc" },
  });
  return Promise.all(
    rows.map(async (row) => ({ ...seriesOf(row), months: await monthsOf(row.vintages[0]?.id) })),
  );
}

/** One series with all its vintages; an id that names none answers like a page that does not exist. */
export async function getSeries(actor: Actor, id: string): Promise<Series> {
  requireRight(mayReadOutsideSeries(actor));
  if (!validate(id)) hide();
  const row = await database().outsideSeries.findUnique({
    where: { id },
    include: { vintages: { orderBy: [...latestFirst] } },
  });
  return row ? seriesOf(row) : hide();
}

/** The values of a vintage, oldest first; null where the publisher withheld one. */
export async function listVintageValues(actor: Actor, vintageId: string): Promise<MonthlyValue[]> {
  requireRight(mayReadOutsideSeries(actor));
  const rows = await database().outsideValue.findMany({ where: { vintageId }, orderBy: { month: "asc" } });
  return rows.map(({ month, value }) => ({ month: calendarDateOf(month).slice(0, 7), value }));
}

/** A vintage of a series as a file, the latest unless another one is named. */
export async function getSeriesFile(actor: Actor, seriesId: string, vintageId?: string) {
  requireRight(mayExportOutsideSeries(actor));
  const t = translatorFor(actor.language);
  const series = await getSeries(actor, seriesId);
  const { shown } = shownVintage(series.vintages, vintageId);
  if (!shown) hide();
  const [values, firm, now] = await Promise.all([
    listVintageValues(actor, shown.id),
    getFirm(),
    getFirmNow(),
  ]);
  const isFrench = t.language === "fr";
  return seriesFile(t, values, {
    title: isFrench ? series.titleFr : series.titleEn,
    source: isFrench ? series.sourceFr : series.sourceEn,
    asOf: shown.asOf,
    firm: firm.name,
    zone: firm.timeZone,
    author: actor.name,
    madeAt: `${now.today} ${now.time}`,
  });
}

/** Every invitation round, oldest first. */
export async function listInvitationRounds(actor: Actor): Promise<KnownRound[]> {
  requireRight(mayReadOutsideSeries(actor));
  return listKnownRounds(database());
}

/** The same within a transaction. */
export async function listKnownRounds(db: Database): Promise<KnownRound[]> {
  const rows = await db.invitationRound.findMany({ orderBy: [{ heldOn: "asc" }, { number: "asc" }] });
  return rows.map((row) => ({ ...roundOf(row), asOf: calendarDateOf(row.asOf) }));
}

/** A round that was published under more than one name: today's, and the others with their vintages, latest first. */
export type RenamedRound = InvitationRound & { otherNames: { name: string; asOf: string }[] };

/** The rounds with other names, latest round first. */
export async function listRenamedRounds(actor: Actor): Promise<RenamedRound[]> {
  requireRight(mayReadOutsideSeries(actor));
  const rows = await database().invitationRound.findMany({
    include: { names: { orderBy: { asOf: "desc" } } },
    orderBy: [{ heldOn: "desc" }, { number: "desc" }],
  });
  return rows
    .map((row) => {
      const others = row.names.filter(({ name }) => name !== row.name);
      return {
        ...roundOf(row),
        otherNames: others.map(({ name, asOf }) => ({ name, asOf: calendarDateOf(asOf) })),
      };
    })
    .filter(({ otherNames }) => otherNames.length > 0);
}

/** A file of rounds that was uploaded or shipped. */
export type RoundsFile = Vintage & { rounds: number };

/** The files of rounds, latest vintage first. */
export async function listRoundsFiles(actor: Actor): Promise<RoundsFile[]> {
  requireRight(mayReadOutsideSeries(actor));
  const rows = await database().roundsFile.findMany({ orderBy: [{ asOf: "desc" }, { uploadedAt: "desc" }] });
  return rows.map((row) => ({ ...vintageOf(row), rounds: row.rounds }));
}

const summary = z.object({
  rounds: z.number(),
  added: z.number(),
  renamed: z.number(),
  changed: z.number(),
  otherNames: z.number(),
});
export type UploadSummary = z.infer<typeof summary> & { asOf: string };

/** What an upload of rounds did, as the audit log has it; null for a file that was not uploaded here. */
export async function findUploadSummary(actor: Actor, fileId: string): Promise<UploadSummary | null> {
  requireRight(mayKeepOutsideSeries(actor));
  if (!validate(fileId)) return null;
  const entry = await database().auditEntry.findFirst({
    where: { objectType: "rounds-file", objectId: fileId },
  });
  const parsed = summary.extend({ asOf: z.string() }).safeParse(entry?.detail);
  return parsed.success ? parsed.data : null;
}

/** Single published figures, for years without a monthly series. */
export async function listPublishedPoints(actor: Actor) {
  requireRight(mayReadOutsideSeries(actor));
  return database().publishedPoint.findMany({ orderBy: { period: "asc" } });
}

/** Names of the staff who uploaded something, by their id. */
export async function findUploaders(actor: Actor, uploads: readonly Vintage[]): Promise<Map<string, string>> {
  requireRight(mayKeepOutsideSeries(actor));
  const ids = uploads.flatMap(({ uploadedBy }) => uploadedBy ?? []);
  const rows = await database().staff.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function monthsOf(vintageId: string | undefined): Promise<SeriesInList["months"]> {
  if (!vintageId) return null;
  const {
    _min: first,
    _max: last,
    _count: count,
  } = await database().outsideValue.aggregate({
    where: { vintageId },
    ...span,
  });
  if (!first.month || !last.month) return null;
  return {
    first: calendarDateOf(first.month).slice(0, 7),
    last: calendarDateOf(last.month).slice(0, 7),
    count,
  };
}

type VintageRow = { id: string; asOf: Date; fileName: string; uploadedAt: Date; uploadedBy: string | null };
type SeriesRow = Prisma.OutsideSeriesGetPayload<{ include: { vintages: true } }>;
type RoundRow = Prisma.InvitationRoundGetPayload<object>;

function vintageOf({ id, asOf, fileName, uploadedAt, uploadedBy }: VintageRow): Vintage {
  return { id, asOf: calendarDateOf(asOf), fileName, uploadedAt, uploadedBy };
}

function seriesOf({ id, key, titleEn, titleFr, sourceEn, sourceFr, vintages }: SeriesRow): Series {
  return { id, key, titleEn, titleFr, sourceEn, sourceFr, vintages: vintages.map(vintageOf) };
}

function roundOf({ number, heldOn, name, size, lowestScore }: RoundRow): InvitationRound {
  return { number, heldOn: calendarDateOf(heldOn), name, size, lowestScore };
}
