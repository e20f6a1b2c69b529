import { validate } from "uuid";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { database } from "@/lib/database/client";
import { cutPage } from "@/lib/database/cut-page";
import { Prisma } from "@/lib/database/generated/client";
import { ExportFormat, ExportNotes, ExportState } from "@/lib/database/generated/enums";
import { showSensitive } from "@/lib/database/show-sensitive";
import { listOffices } from "@/lib/firm/queries";
import { listInquiryChoices } from "@/lib/inquiries/queries";
import { inquiriesMeantBy } from "@/lib/inquiry-search/queries";
import type { InquiryFilters } from "@/lib/inquiry-search/schema";
import { keptFiles } from "@/lib/jobs/kept-files";
import { exportFieldKeys } from "./export-field";
import type { FilterNames } from "./filter-words";
import { mostSheetRows } from "./formats/xlsx-chunks";
import { exportable, mayExport, mayReadRegister } from "./permissions";
import { keptFiltersSchema } from "./schema";

const perPage = 50;

const registered = z.object({
  id: z.string(),
  staffId: z.string(),
  staffName: z.string(),
  format: z.enum(ExportFormat),
  notes: z.enum(ExportNotes),
  fields: z.array(z.enum(exportFieldKeys)),
  filters: keptFiltersSchema,
  reason: z.string(),
  state: z.enum(ExportState),
  rowsWritten: z.number(),
  rowsTotal: z.number(),
  bytes: z.number().nullable(),
  sha256: z.string().nullable(),
  ending: z.string().nullable(),
  startedAt: z.date(),
  endedAt: z.date().nullable(),
  fetchedAt: z.date().nullable(),
});
export type RegisteredExport = z.infer<typeof registered>;

async function readRegister(where: Prisma.Sql, limit: number): Promise<RegisteredExport[]> {
  const rows = await database().$queryRaw`
    SELECT e.id, e.staff_id AS "staffId", s.name AS "staffName", e.format::text AS format, e.notes::text AS notes,
      e.fields, e.filters, e.reason, e.state::text AS state, e.rows_written AS "rowsWritten", e.rows_total AS "rowsTotal",
      e.bytes::float8 AS bytes, encode(e.sha256, 'hex') AS sha256, e.ending, e.started_at AS "startedAt",
      e.ended_at AS "endedAt", e.fetched_at AS "fetchedAt"
    FROM inquiry_export e JOIN staff s ON s.id = e.staff_id WHERE ${where} ORDER BY e.id DESC LIMIT ${limit}`;
  return z.array(registered).parse(rows);
}

const own = (actor: Actor) => Prisma.sql`e.staff_id = ${actor.staffId}::uuid`;
const readable = (actor: Actor) => (mayReadRegister(actor) ? Prisma.sql`TRUE` : own(actor));

/** The register, newest first: all of it for those who may read it, else one's own exports. */
export async function listExports(actor: Actor, after: string | null) {
  requireRight(mayExport(actor));
  const older = after ? Prisma.sql`e.id < ${after}::uuid` : Prisma.sql`TRUE`;
  const rows = await readRegister(Prisma.sql`${readable(actor)} AND ${older}`, perPage + 1);
  return cutPage(rows, perPage, { after, before: null });
}

/** One export of the register, and whether this person can fetch its file now. */
export async function getExport(actor: Actor, id: string) {
  requireRight(mayExport(actor));
  const found = validate(id)
    ? await readRegister(Prisma.sql`e.id = ${id}::uuid AND ${readable(actor)}`, 1)
    : [];
  const one = found[0] ?? hide();
  const isOwn = one.staffId === actor.staffId;
  return { ...one, isOwn, isKept: isOwn && one.state === "done" && Boolean(keptFiles.get(id)?.file) };
}

/** How many inquiries this person would export by these filters; beyond the rows of a workbook that number and one. */
export async function countExportable(actor: Actor, filters: InquiryFilters): Promise<number> {
  requireRight(mayExport(actor));
  const { seen, isSensitive } = await inquiriesMeantBy(actor, filters);
  return database().$transaction(async (db) => {
    if (isSensitive) await showSensitive(db);
    const rows = await db.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM (SELECT 1 FROM inquiry i WHERE ${seen} AND ${exportable(actor)}
        LIMIT ${mostSheetRows + 1}) counted`;
    return rows[0]?.n ?? 0;
  });
}

/** What the ids among filters stand for. */
export async function listFilterNames(actor: Actor): Promise<FilterNames> {
  requireRight(mayExport(actor));
  const [offices, staff, choices] = await Promise.all([
    listOffices(),
    database().staff.findMany({ select: { id: true, name: true } }),
    listInquiryChoices(),
  ]);
  return { offices, staff, motivations: choices.motivations, sources: choices.referralSources };
}
