import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { addMonths, type Month } from "@/lib/calendar/month";
import { type Database, database } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { type Language, languages } from "@/lib/i18n/translator";
import { type Audience, audiences, leavesTheFirm } from "../audience";
import { mayHaveReportFor, mayReadReports } from "../permissions";
import type { ReportDocument } from "../report-document";
import { notesPlaces, reportFormats } from "../report-format";
import type { PublishedDocument } from "./changed-section";
import type { PublishedCounts } from "./implied-counts";
import { keptDocument, keptDocuments } from "./kept-documents";
import { hexOf, type PublishedBefore } from "./publication";

/** A published version in a list. */
export type PublishedVersion = {
  version: number;
  publishedAt: Date;
  author: string;
  reason: string;
  hash: string;
  programVersion: string;
};

const listed = {
  ...{ version: true, publishedAt: true, publishedBy: true, reason: true, contentHash: true },
  programVersion: true,
} as const satisfies Prisma.PublishedReportSelect;

/** The published versions of a month for some readers, newest first. */
export async function listPublishedVersions(
  actor: Actor,
  month: Month,
  audience: Audience,
): Promise<PublishedVersion[]> {
  requireRight(mayHaveReportFor(actor, audience));
  const rows = await database().publishedReport.findMany({
    where: { month, audience },
    select: listed,
    orderBy: { version: "desc" },
  });
  const names = await namesOf(rows.map(({ publishedBy }) => publishedBy));
  return rows.map((row) => versionOf(row, names));
}

/** The months of which something was published for readers inside the firm, each with its latest version. */
export async function listPublishedMonths(actor: Actor): Promise<Map<Month, number>> {
  requireRight(mayReadReports(actor));
  const rows = await database().publishedReport.groupBy({
    by: ["month"],
    where: { audience: "inside" },
    _max: { version: true },
  });
  return new Map(rows.map(({ month, _max }) => [month, _max.version ?? 0]));
}

const figuresSchema = z.object({
  vintages: z.object({
    rounds: z.string().nullable(),
    series: z.array(
      z.object({
        key: z.string(),
        titleEn: z.string(),
        titleFr: z.string(),
        asOf: z.string().nullable(),
      }),
    ),
  }),
});
const fileSchema = z.object({
  language: z.enum(languages),
  format: z.enum(reportFormats),
  notes: z.enum(notesPlaces),
  name: z.string(),
  size: z.number(),
  digest: z.string(),
});

/** A published report as it was, in a language, with its files and those after it. */
export type PublishedReport = PublishedVersion & {
  month: Month;
  audience: Audience;
  latest: number;
  document: ReportDocument;
  vintages: z.infer<typeof figuresSchema>["vintages"];
  files: z.infer<typeof fileSchema>[];
};

/** A published version, the latest where none is named; one that was never published does not exist. */
export async function getPublishedReport(
  actor: Actor,
  month: Month,
  audience: Audience,
  version?: number,
): Promise<PublishedReport> {
  requireRight(mayHaveReportFor(actor, audience));
  const row = (await findRow(month, audience, version)) ?? hide();
  const [names, files, latest] = await Promise.all([
    namesOf([row.publishedBy]),
    database().$queryRaw`
      SELECT language::text, format, notes, name, octet_length(bytes) AS size, encode(digest, 'hex') AS digest
      FROM published_report_file WHERE report_id = ${row.id}::uuid
      ORDER BY language, position(format IN 'pdf xlsx csv'), notes DESC`,
    database().publishedReport.count({ where: { month, audience } }),
  ]);
  return {
    ...{ month, audience, latest, ...versionOf(row, names) },
    document: keptDocument(row.documents, actor.language),
    vintages: figuresSchema.parse(JSON.parse(row.figures)).vintages,
    files: z.array(fileSchema).parse(files),
  };
}

/** The latest version in words, if there is one. */
export async function findPublishedDocument(
  actor: Actor,
  month: Month,
  audience: Audience,
): Promise<PublishedDocument | null> {
  const latest = await findPublishedDocuments(actor, month, audience);
  return latest && { version: latest.version, document: latest.documents[actor.language] };
}

/** The same in both languages. */
export async function findPublishedDocuments(
  actor: Actor,
  month: Month,
  audience: Audience,
): Promise<PublishedBefore | null> {
  requireRight(mayHaveReportFor(actor, audience));
  const row = await findRow(month, audience);
  return row && { version: row.version, documents: keptDocuments(row.documents) };
}

function findRow(month: Month, audience: Audience, version?: number) {
  return database().publishedReport.findFirst({
    where: { month, audience, ...(version === undefined ? {} : { version }) },
    orderBy: { version: "desc" },
  });
}

const publishedCounts = z.object({ month: z.string(), told: z.record(z.string(), z.number().nullable()) });

/**
 * A report tells of a half-year that began at most 13 months before its month; and a month may be in one that the report
 * of a month as much later told.
 */
const monthsAround = 18;

/** What each published version of a month, and of those around it, told readers outside the firm, whoever they were. */
export async function listPublishedCounts(month: Month): Promise<PublishedCounts[]> {
  const [first, last] = [addMonths(month, -monthsAround), addMonths(month, monthsAround)];
  const rows = await database().$queryRaw`
    SELECT month, figures::jsonb -> 'told' AS told FROM published_report
    WHERE month BETWEEN ${first} AND ${last} AND audience = ANY (${audiences.filter(leavesTheFirm)})
    ORDER BY published_at, id`;
  return z.array(publishedCounts).parse(rows);
}

/** How many versions of any month there are, for whomever. */
export async function countVersions(db: Database): Promise<number> {
  return db.publishedReport.count();
}

type ListedRow = Prisma.PublishedReportGetPayload<{ select: typeof listed }>;

function versionOf(row: ListedRow, names: ReadonlyMap<string, string>): PublishedVersion {
  const { version, publishedAt, publishedBy, reason, contentHash, programVersion } = row;
  const author = names.get(publishedBy) ?? publishedBy;
  return { version, publishedAt, author, reason, hash: hexOf(contentHash), programVersion };
}

async function namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const where = { id: { in: [...new Set(ids)] } };
  const staff = await database().staff.findMany({ where, select: { id: true, name: true } });
  return new Map(staff.map(({ id, name }) => [id, name]));
}

export type PublishedFileRequest = {
  format: (typeof reportFormats)[number];
  notes: (typeof notesPlaces)[number];
  language: Language;
};
