import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import type { Month } from "@/lib/calendar/month";
import { type Database, database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { getFirmMark, getFirmNow } from "@/lib/firm/queries";
import { claimForm, findMadeBy, releaseForm } from "@/lib/forms/claim-form";
import { discardDraft } from "@/lib/forms/drafts";
import type { FormProblem } from "@/lib/forms/form-values";
import type { Outcome } from "@/lib/forms/submit-form";
import { formatDate } from "@/lib/i18n/format";
import type { Audience } from "../audience";
import { mayHaveReportFor, mayPublishReports } from "../permissions";
import { programVersion } from "../program-version";
import { getMonthlyReport } from "../queries";
import type { ReportFile } from "../report-file";
import { fileTypes } from "../report-format";
import { documentsText } from "./kept-documents";
import { freezeReport, hexOf, type Publication, type PublishedFile, publishedFiles } from "./publication";
import { countVersions, findPublishedDocuments, type PublishedFileRequest } from "./queries";
import { isSameReport, reportDifferences } from "./report-differences";
import type { PublishInput } from "./schema";

/** Somebody else may publish while the figures are counted and the files made: then it begins anew, so often. */
const mostAttempts = 3;

/**
 * Freezes the report of a month for some readers as its next version, with all its files. Where nothing differs from
 * the version before, or somebody else was quicker, nothing is kept and the form says so.
 */
export async function publishReport(
  actor: Actor,
  month: Month,
  audience: Audience,
  input: PublishInput,
  formId: string,
): Promise<Outcome> {
  requireRight(mayPublishReports(actor));
  const request: Request = { actor, month, audience, input, formId };
  const isRepeated = (await findMadeBy(actor, formId)) !== null;
  if (isRepeated) return database().$transaction((db) => claimOnce(db, request, newId()).then(outcomeOf));
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const prepared = await prepare(request);
    if ("code" in prepared) return { kind: "problems", problems: [prepared] };
    const outcome = await database().$transaction((db) => store(db, request, prepared));
    if (outcome) return outcome;
  }
  return { kind: "problems", problems: [{ field: "version", code: "conflict" }] };
}

type Request = { actor: Actor; month: Month; audience: Audience; input: PublishInput; formId: string };
type Prepared = { publication: Publication; files: PublishedFile[]; versionsBefore: number };

/** Counts once, says it in both languages and makes the files; or what stands against it. */
async function prepare({ actor, month, audience, input }: Request): Promise<Prepared | FormProblem> {
  const versionsBefore = await countVersions(database());
  const [live, latest, { today, time }] = await Promise.all([
    getMonthlyReport(actor, month, audience),
    findPublishedDocuments(actor, month, audience),
    getFirmNow(),
  ]);
  if (!live.report.isOver) return { field: "version", code: "notOver" };
  const { version, reason } = input;
  const at = { en: `${formatDate("en", today)}, ${time}`, fr: `${formatDate("fr", today)}, ${time}` };
  const publication = freezeReport(live, { version, reason, at, before: latest });
  const { language } = actor;
  const { documents } = publication;
  if (latest && isSameReport(reportDifferences(latest.documents[language], documents[language])))
    return { field: "version", code: "unchanged" };
  if (version !== (latest?.version ?? 0) + 1) return { field: "version", code: "conflict" };
  if (version > 1 && reason === "") return { field: "reason", code: "required" };
  const files = await publishedFiles(publication.documents, await canPrint(), await getFirmMark());
  return { publication, files, versionsBefore };
}

/** The compiler of PDF is native and does not exist for every system. */
async function canPrint(): Promise<boolean> {
  return import("../render/typst-pdf").then(
    () => true,
    () => false,
  );
}

/** Nothing where another version, of whichever month and for whichever readers, came since the figures were counted. */
async function store(db: Database, request: Request, prepared: Prepared): Promise<Outcome | null> {
  const { actor, month, audience, input, formId } = request;
  const { publication, files, versionsBefore } = prepared;
  const id = newId();
  const earlier = await claimOnce(db, request, id);
  if (earlier) return outcomeOf(earlier);
  // One at a time, whatever the month: the reports of several months tell of the same half-year.
  await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('northbound.published_report'))::text`;
  if ((await countVersions(db)) !== versionsBefore) {
    await releaseForm(db, actor, formId);
    return null;
  }
  const { figures, hash, documents } = publication;
  await db.publishedReport.create({
    data: {
      ...{ id, month, audience, version: input.version, reason: input.reason, figures },
      ...{ contentHash: hash, documents: documentsText(documents) },
      ...{ programVersion, publishedBy: actor.staffId },
    },
  });
  await db.publishedReportFile.createMany({
    data: files.map(({ language, format, notes, name, rows, bytes, digest }) => ({
      ...{ reportId: id, language, format, notes, name, rows, bytes, digest },
    })),
  });
  await discardDraft(db, actor, formId);
  await appendAuditEntry(db, {
    staffId: actor.staffId,
    action: "report.publish",
    objectType: "report",
    objectId: month,
    detail: { ...{ audience, ...input }, hash: hexOf(hash), files: files.length },
  });
  return { kind: "done" };
}

function claimOnce(db: Database, { actor, month, audience, input, formId }: Request, id: string) {
  return claimForm(db, actor, formId, { month, audience, input }, id);
}

function outcomeOf(earlier: { sameBody: boolean } | null): Outcome {
  return { kind: earlier?.sameBody === false ? "sentBefore" : "done" };
}

/** A file of a published version, byte for byte as it was made; the latest version where none is named. */
export async function downloadPublished(
  actor: Actor,
  month: Month,
  audience: Audience,
  request: PublishedFileRequest,
  version?: number,
): Promise<ReportFile> {
  requireRight(mayHaveReportFor(actor, audience));
  const taken = { staffId: actor.staffId, action: "report.download" };
  return (await handOut(taken, month, audience, request, version)) ?? hide();
}

/** The frozen figures of a published version: one exact text, of which its files name the hash. */
export async function downloadFigures(
  actor: Actor,
  month: Month,
  audience: Audience,
  version: number,
): Promise<{ name: string; type: string; bytes: Uint8Array<ArrayBuffer> }> {
  requireRight(mayHaveReportFor(actor, audience));
  return database().$transaction(async (db) => {
    const where = { month, audience, version };
    const { figures } = (await db.publishedReport.findFirst({ where })) ?? hide();
    await appendAuditEntry(db, {
      staffId: actor.staffId,
      action: "report.download",
      objectType: "report",
      objectId: month,
      detail: { format: "json", audience, version },
    });
    return {
      name: `northbound-figures-${month}-${audience}-v${version}.json`,
      type: "application/json",
      bytes: new TextEncoder().encode(figures),
    };
  });
}

/** The latest version for a mail to this person, if there is one: they did not fetch it, it was sent to them. */
export async function attachPublished(
  actor: Actor,
  month: Month,
  audience: Audience,
  request: PublishedFileRequest,
): Promise<ReportFile | null> {
  requireRight(mayHaveReportFor(actor, audience));
  const sent = { staffId: null, action: "report.attach", recipient: actor.staffId };
  return handOut(sent, month, audience, request);
}

/** The latest version for a command on the server, which is nobody of the staff. */
export async function writePublishedOnServer(
  month: Month,
  audience: Audience,
  request: PublishedFileRequest,
): Promise<ReportFile> {
  return (await handOut({ staffId: null, action: "report.download" }, month, audience, request)) ?? hide();
}

/** Who took the file, or to whom it was sent, as the audit log tells it. */
type Taken = { staffId: string | null; action: string; recipient?: string };

async function handOut(
  { staffId, action, ...more }: Taken,
  month: Month,
  audience: Audience,
  { format, notes, language }: PublishedFileRequest,
  version?: number,
): Promise<ReportFile | null> {
  const named = version === undefined ? {} : { version };
  return database().$transaction(async (db) => {
    const report = await db.publishedReport.findFirst({
      where: { month, audience, ...named },
      select: { id: true, version: true },
      orderBy: { version: "desc" },
    });
    const key = report && {
      ...{ reportId: report.id, language, format },
      notes: format === "csv" ? notes : "rows",
    };
    const file = key && (await db.publishedReportFile.findFirst({ where: key }));
    if (!report || !file) return null;
    await appendAuditEntry(db, {
      staffId,
      action,
      objectType: "report",
      objectId: month,
      detail: { format, audience, language, version: report.version, rows: file.rows, ...more },
    });
    return { name: file.name, type: fileTypes[format], bytes: file.bytes, rows: file.rows };
  });
}
