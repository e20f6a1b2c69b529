import { appendAuditEntry } from "@/lib/audit-log/mutations";
import type { Actor } from "@/lib/auth/actor";
import { sessionLimits } from "@/lib/auth/options";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { Snapshot } from "@/lib/database/snapshot";
import { keyedDigest } from "@/lib/encryption/master-key";
import { translatorFor } from "@/lib/i18n/translator";
import { outsideWalls } from "@/lib/inquiries/permissions";
import { forgetFile, type KeptFile, keepFile } from "@/lib/jobs/kept-files";
import { PrivateFile } from "@/lib/jobs/private-file";
import { type ExportPlan, exportFile } from "../export-file";
import { copyOptions, exportStatement } from "../export-statement";

/** An export that stands in the register, with the moment that it reads. */
export type ExportJob = {
  id: string;
  actor: Actor;
  snapshot: Snapshot;
  /** SQL for the inquiries that are taken, and how many they are. */
  seen: Prisma.Sql;
  total: number;
  zone: string;
  plan: ExportPlan;
};

const pulseMs = 1_000;
/** Neither does an export run longer, nor does its file wait longer to be fetched. */
const longest = "1 hour";

/**
 * Makes the file of an export that has been registered. Whatever happens, the register says how it ended; resolves when
 * it has.
 */
export async function runExport(job: ExportJob): Promise<void> {
  const kept = keepFile(job.id);
  let written = () => 0;
  const pulse = setInterval(() => void beat(job, written()), pulseMs);
  pulse.unref();
  kept.stop.signal.addEventListener("abort", () => clearInterval(pulse));
  try {
    const rows = await job.snapshot.copy(statementOf(job), copyOptions(job.plan));
    written = () => rows.count;
    kept.stop.signal.addEventListener("abort", () => rows.destroy(new Error("Stopped")));
    await write(job, kept, rows);
    if (rows.count !== job.total) throw new Error(`${rows.count} rows of ${job.total}`);
    await finish(job, kept);
  } catch (error) {
    await fail(job, error);
  } finally {
    // Forgotten before it was even open, it would otherwise be kept by nobody.
    if (kept.stop.signal.aborted) await kept.file?.discard();
    await job.snapshot.close();
  }
}

function statementOf({ seen, plan, actor, zone }: ExportJob): Prisma.Sql {
  const callerSecret = Buffer.from(keyedDigest("callers in exports", "")).toString("hex");
  const writing = { format: plan.format, t: translatorFor(actor.language), zone, callerSecret };
  return exportStatement(seen, plan.fields, { ...writing, outsideWalls: outsideWalls(actor) });
}

async function write(
  { actor, plan }: ExportJob,
  kept: KeptFile,
  rows: AsyncIterable<Buffer[]>,
): Promise<void> {
  kept.file = await PrivateFile.make();
  for await (const chunk of exportFile(translatorFor(actor.language), plan, rows)) {
    kept.stop.signal.throwIfAborted();
    await kept.file.write(chunk);
  }
  kept.stop.signal.throwIfAborted();
}

async function finish({ id, actor, total }: ExportJob, { file }: KeptFile): Promise<void> {
  if (!file) return;
  const sha256 = file.sha256();
  const isDone = await database().$transaction(async (db) => {
    const changed = await db.$executeRaw`
      UPDATE inquiry_export SET state = 'done', rows_written = ${total}, bytes = ${file.bytes}::bigint,
        sha256 = ${sha256}, ended_at = now()
      WHERE id = ${id}::uuid AND state = 'running'`;
    if (changed === 0) return false;
    const detail = { rows: total, bytes: file.bytes, sha256: Buffer.from(sha256).toString("hex") };
    const entry = { action: "export.finish", objectType: "export", objectId: id, detail };
    await appendAuditEntry(db, { staffId: actor.staffId, ...entry });
    return true;
  });
  if (!isDone) await forgetFile(id);
}

/** Nothing stays of the file. Where the person has cancelled, the register says so already. */
async function fail({ id, actor }: ExportJob, error: unknown): Promise<void> {
  await forgetFile(id);
  const ended = await endExport(id, actor.staffId, "failed", "broken").catch(() => false);
  // Of the inquiries nothing may stand in the log of the server; the database's own words could quote them.
  if (ended) console.error(`Export ${id} failed: ${error instanceof Error ? error.name : "unknown"}`);
}

/** Writes down that a running export has come to an end without a file; false where it had ended already. */
export async function endExport(
  id: string,
  staffId: string,
  state: "failed" | "cancelled",
  ending: string,
): Promise<boolean> {
  return database().$transaction(async (db) => {
    const changed = await db.$executeRaw`
      UPDATE inquiry_export SET state = ${state}::export_state, ending = ${ending}, ended_at = now()
      WHERE id = ${id}::uuid AND state = 'running'`;
    if (changed === 0) return false;
    const action = state === "failed" ? "export.fail" : "export.cancel";
    await appendAuditEntry(db, { staffId, action, objectType: "export", objectId: id, detail: { ending } });
    return true;
  });
}

/** Once a second: says how far it is, and ends what nobody waits for any more. */
async function beat({ id, actor }: ExportJob, written: number): Promise<void> {
  try {
    const [row] = await database().$queryRaw<{ state: string; inTime: boolean; inForce: boolean }[]>`
      UPDATE inquiry_export e
      SET rows_written = CASE WHEN e.state = 'running' THEN least(${written}::int, e.rows_total) ELSE e.rows_written END
      FROM (SELECT ${inForce(actor)} AS session) f WHERE e.id = ${id}::uuid
      RETURNING e.state::text AS state, coalesce(e.ended_at, e.started_at) > now() - ${longest}::interval AS "inTime",
        f.session AS "inForce"`;
    const isWaitedFor = row && (row.state === "running" || row.state === "done") && row.inTime && row.inForce;
    if (isWaitedFor) return;
    if (row?.state === "running")
      await endExport(id, actor.staffId, "cancelled", row.inForce ? "tooLong" : "signedOut");
    await forgetFile(id);
  } catch {
    // The database does not answer just now; neither does it to the export, which fails by itself.
  }
}

/** SQL for whether the session that asked still lives, of somebody who works here in the same role. */
function inForce({ sessionId, role }: Actor): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM staff_session s JOIN staff p ON p.id = s.staff_id
    WHERE s.id = ${sessionId}::uuid AND p.role = ${role}::role
      AND s.last_seen_at > now() - make_interval(mins => ${sessionLimits.idleMinutes}::int)
      AND s.started_at > now() - make_interval(hours => ${sessionLimits.absoluteHours}::int)
      AND NOT EXISTS (SELECT 1 FROM staff_deactivation d WHERE d.staff_id = p.id))`;
}
