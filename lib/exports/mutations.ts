import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { confirmPassword } from "@/lib/auth/step-up";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { newId } from "@/lib/database/new-id";
import { Snapshot } from "@/lib/database/snapshot";
import { getFirm, readFirmClock } from "@/lib/firm/queries";
import { claimForm, releaseForm } from "@/lib/forms/claim-form";
import { discardDraft } from "@/lib/forms/drafts";
import type { FormProblem } from "@/lib/forms/form-values";
import { translatorFor } from "@/lib/i18n/translator";
import { inquiriesMeantBy } from "@/lib/inquiry-search/queries";
import type { InquiryFilters } from "@/lib/inquiry-search/schema";
import { forgetFile, keptFiles } from "@/lib/jobs/kept-files";
import { programVersion } from "@/lib/reports/program-version";
import { type ExportAbout, exportFacts } from "./export-facts";
import { fileNameOf, notesFile } from "./export-file";
import { mostSheetRows } from "./formats/xlsx-chunks";
import { exportable, mayExport, mayExportField } from "./permissions";
import { getExport, listFilterNames, type RegisteredExport } from "./queries";
import { endExport, runExport } from "./running/mutations";
import type { ExportForm } from "./schema";

/** What became of the form: the export that it started, or what is wrong with it. */
export type StartOutcome =
  | { kind: "started"; id: string; ended: Promise<void> }
  | { kind: "startedBefore"; id: string }
  | { kind: "problems"; problems: FormProblem[] };

type Asked = Omit<ExportForm, "password">;

const problem = (field: string, code: string, values?: FormProblem["values"]): StartOutcome => ({
  kind: "problems",
  problems: [{ field, code, values }],
});

/**
 * Starts an export by somebody who has just given the password again; its file is made meanwhile. The inquiries are
 * those of this moment, whatever is logged later.
 */
export async function startExport(
  actor: Actor,
  form: ExportForm,
  formId: string,
  network: string,
): Promise<StartOutcome> {
  requireRight(mayExport(actor));
  const { password, ...asked } = form;
  requireRight(asked.fields.every((field) => mayExportField(actor, field)));
  const stepUp = await confirmPassword(actor, password, network);
  if (stepUp.kind === "wait") return problem("password", "wait", { seconds: stepUp.seconds });
  if (stepUp.kind === "refused") return problem("password", "wrongPassword");
  await settleAbandonedExports();
  const id = newId();
  const snapshot = await Snapshot.open(lockOf(id));
  const started = await beginExport(actor, id, asked, formId, snapshot).catch(async (error) => {
    await snapshot.close();
    throw error;
  });
  if (started.kind !== "started") await snapshot.close();
  return started;
}

async function beginExport(
  actor: Actor,
  id: string,
  asked: Asked,
  formId: string,
  snapshot: Snapshot,
): Promise<StartOutcome> {
  const { fields, format, notes, reason, ...filters } = asked;
  const meant = await inquiriesMeantBy(actor, filters);
  const seen = Prisma.sql`${meant.seen} AND ${exportable(actor)}`;
  if (meant.isSensitive || fields.includes("sensitiveMotivations")) await snapshot.showSensitive();
  const total = await snapshot.count(Prisma.sql`SELECT count(*)::int AS n FROM inquiry i WHERE ${seen}`);
  if (total === 0) return problem("format", "nothingToExport");
  if (format === "xlsx" && total > mostSheetRows)
    return problem("format", "tooManyForSheet", { n: total, most: mostSheetRows });
  const registered = await register(actor, id, { ...asked, total }, formId);
  if (registered.kind !== "registered") return registered;
  const about = { ...registered, id, reason, fields, rows: total, filters: keptFilters(filters) };
  const facts = await factsOf(actor, about);
  const { timeZone: zone } = await getFirm();
  const job = { id, actor, snapshot, seen, total, zone, plan: { format, notes, fields, facts } };
  return { kind: "started", id, ended: runExport(job) };
}

type Registered = { kind: "registered"; startedAt: Date };

async function register(
  actor: Actor,
  id: string,
  { total, ...asked }: Asked & { total: number },
  formId: string,
): Promise<Registered | StartOutcome> {
  const { fields, format, notes, reason, ...filters } = asked;
  return database().$transaction(async (db): Promise<Registered | StartOutcome> => {
    const earlier = await claimForm(db, actor, formId, asked, id);
    if (earlier)
      return earlier.sameBody
        ? { kind: "startedBefore", id: earlier.id }
        : problem("reason", "sameKeyOtherBody");
    const { staffId, sessionId, language } = actor;
    const row = { id, staffId, sessionId, language, format, notes, fields, reason, rowsTotal: total };
    const added = await db.inquiryExport.createManyAndReturn({
      data: [{ ...row, filters: keptFilters(filters) }],
      skipDuplicates: true,
      select: { startedAt: true },
    });
    if (!added[0]) {
      await releaseForm(db, actor, formId);
      return problem("format", "oneAtATime");
    }
    await discardDraft(db, actor, formId);
    const detail = { format, notes, fields, filters: keptFilters(filters), rows: total };
    await appendAuditEntry(db, {
      staffId,
      action: "export.start",
      objectType: "export",
      objectId: id,
      detail,
    });
    return { kind: "registered", startedAt: added[0].startedAt };
  });
}

/** The filters as the register keeps them: of a search only that there was one. */
function keptFilters({ search, ...filters }: InquiryFilters) {
  const set = Object.entries(filters).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(set), searched: search !== null };
}

type About = Omit<ExportAbout, "author" | "firm" | "onlyOwn" | "version">;

async function factsOf(actor: Actor, about: About) {
  const [firm, names] = await Promise.all([getFirm(), listFilterNames(actor)]);
  const who = { author: actor.name, firm, onlyOwn: actor.role !== "partner", version: programVersion };
  return exportFacts(translatorFor(actor.language), { ...about, ...who }, names);
}

/** Ends one's own export; nothing stays of its file. */
export async function cancelExport(actor: Actor, id: string): Promise<void> {
  requireRight(mayExport(actor));
  const { isOwn } = await getExport(actor, id);
  if (!isOwn) hide();
  await endExport(id, actor.staffId, "cancelled", "byPerson");
  await forgetFile(id);
}

/** A file to be handed out. */
export type FetchedFile = { name: string; type: string; bytes: number; body: BodyInit };

/**
 * Hands out the file of one's own export, as often as its author asks while it is kept: nobody can know whether what was
 * handed out arrived. Each time is written down. Null where there is no file any more. What the file says about itself can
 * be had beside it at any time.
 */
export async function fetchExport(
  actor: Actor,
  id: string,
  part: "inquiries" | "notes",
): Promise<FetchedFile | null> {
  requireRight(mayExport(actor));
  const one = await getExport(actor, id);
  if (!one.isOwn) hide();
  const { today: day } = await readFirmClock(one.startedAt);
  const named = fileNameOf(translatorFor(actor.language), one.format, day, id, part);
  if (one.state !== "done") return null;
  const file = part === "notes" ? await notesOf(actor, one) : keptFileOf(id);
  if (!file) return null;
  await database().$transaction(async (db) => {
    if (part === "inquiries")
      await db.$executeRaw`
        UPDATE inquiry_export SET fetched_at = coalesce(fetched_at, now()) WHERE id = ${id}::uuid`;
    const entry = { action: "export.fetch", objectType: "export", objectId: id, detail: { part } };
    await appendAuditEntry(db, { staffId: actor.staffId, ...entry });
  });
  return { ...named, ...file };
}

async function notesOf(actor: Actor, one: RegisteredExport) {
  const facts = await factsOf(actor, { ...one, rows: one.rowsTotal });
  const t = translatorFor(actor.language);
  const hash = { key: "sha256", label: t("exports.file.sha256"), value: one.sha256 ?? "" };
  const body = notesFile(one.format, [...facts, hash]);
  return { body, bytes: body.length };
}

function keptFileOf(id: string) {
  const file = keptFiles.get(id)?.file;
  return file ? { body: file.read(), bytes: file.bytes } : null;
}

const lockOf = (id: string) => `northbound.export ${id}`;

/**
 * Writes down of exports that nobody is at work on any more, because the application was stopped in the middle, that
 * they failed. Their files went with the process.
 */
export async function settleAbandonedExports(): Promise<void> {
  const rows = await database().$queryRaw<{ id: string; staffId: string }[]>`
    SELECT id, staff_id AS "staffId" FROM (SELECT id, staff_id FROM inquiry_export WHERE state = 'running' OFFSET 0) r
    WHERE pg_try_advisory_xact_lock(hashtextextended(${lockOf("")} || r.id::text, 0))`;
  for (const { id, staffId } of rows) await endExport(id, staffId, "failed", "lost");
}
