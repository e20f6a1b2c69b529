import { appendAuditEntry } from "@/lib/audit-log/mutations";
import { configuredOrigin } from "@/lib/auth/origin";
import { findRecipient, type Recipient } from "@/lib/auth/recipient";
import { type Database, database } from "@/lib/database/client";
import type { DeliveryState } from "@/lib/database/generated/enums";
import { getMailState, mayMailCarryFiles } from "@/lib/firm/queries";
import { localeTag, translatorFor } from "@/lib/i18n/translator";
import { type MailSettings, readMailSettings } from "@/lib/mail/mail-settings";
import { type Mail, sendMail } from "@/lib/mail/send-mail";
import { attachOwnReport } from "@/lib/own-reports/mutations";
import { attachReport } from "@/lib/reports/mutations";
import type { ReportFile } from "@/lib/reports/report-file";
import { mayReceive } from "../permissions";
import { longestSendingMinutes, mostAttempts, retryDelayMinutes } from "../retry-delay";
import { type Enclosed, scheduleMail } from "../schedule-mail";
import { audienceChosen } from "../scheduled-report";
import { type Claim, type DueDelivery, readDelivery } from "./queries";

/** What became of an attempt; a delivery that is `waiting` again is tried later, one that is `sent` may lack its file. */
type Result = { state: DeliveryState; reason?: string; serverCode?: number | null; attached?: boolean };

/** Whether the work should end after the mail at hand. */
export type Stop = Pick<AbortSignal, "aborted">;

/** Sends what is waiting, one mail after the other; returns how many mails came to an end, by their state. */
export async function sendWaiting(stop: Stop = { aborted: false }): Promise<Map<DeliveryState, number>> {
  await giveUpLost();
  const ended = new Map<DeliveryState, number>();
  while (!stop.aborted) {
    const claimed = await claim(null);
    if (!claimed) break;
    const state = await deliver(claimed);
    if (state) ended.set(state, (ended.get(state) ?? 0) + 1);
  }
  return ended;
}

/** Sends the mails of one run at once. */
export async function sendRun(runId: string): Promise<void> {
  for (let claimed = await claim(runId); claimed; claimed = await claim(runId)) await deliver(claimed);
}

/** Takes a waiting mail for this server alone; one that was being made by a server that is gone waits again later. */
async function claim(runId: string | null): Promise<Claim | null> {
  const rows = await database().$queryRaw<Claim[]>`
    UPDATE schedule_delivery d
    SET state = 'sending', attempts = attempts + 1, claimed_at = now(), handed_over_at = NULL, changed_at = now(),
      next_attempt_at = NULL
    FROM schedule_run r
    WHERE r.id = d.run_id AND d.id = (
      SELECT id FROM schedule_delivery
      WHERE state = 'waiting' AND next_attempt_at <= now() AND (${runId}::uuid IS NULL OR run_id = ${runId}::uuid)
      ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING d.id, d.staff_id AS "staffId", d.attempts, r.schedule_id AS "scheduleId", r.occasion IS NULL AS "isTrial"`;
  return rows[0] ?? null;
}

/**
 * What a server left half done. A mail that was not handed over yet is made anew, unless it was a trial or the last
 * attempt; one that was may have gone out, so it is not sent again, and people are told.
 */
async function giveUpLost(): Promise<void> {
  await database().$transaction(async (db) => {
    await db.$executeRaw`
      UPDATE schedule_delivery d SET state = 'waiting', next_attempt_at = now(), changed_at = now()
      FROM schedule_run r
      WHERE r.id = d.run_id AND r.occasion IS NOT NULL AND d.state = 'sending' AND d.handed_over_at IS NULL
        AND d.attempts < ${mostAttempts}
        AND d.claimed_at < now() - make_interval(mins => ${longestSendingMinutes}::int)`;
    const lost = await db.$queryRaw<(Named & { state: DeliveryState; reason: string })[]>`
      UPDATE schedule_delivery d
      SET state = CASE WHEN d.handed_over_at IS NULL THEN 'failed' ELSE 'unknown' END::delivery_state,
        reason = CASE WHEN d.handed_over_at IS NULL THEN 'notHandedOver' ELSE 'stopped' END, changed_at = now()
      FROM schedule_run r
      WHERE r.id = d.run_id AND d.state = 'sending'
        AND d.claimed_at < now() - make_interval(mins => ${longestSendingMinutes}::int)
      RETURNING d.id, d.staff_id AS "staffId", r.schedule_id AS "scheduleId", d.state::text AS state, d.reason`;
    for (const { state, reason, ...named } of lost) await appendOutcome(db, named, { state, reason });
  });
}

/** Null where another server has taken it over meanwhile. */
async function deliver(claimed: Claim): Promise<DeliveryState | null> {
  const result = await readDelivery(claimed)
    .then(attempt)
    .catch((error) => waitOrFail(claimed, notMade(error)));
  if (!result) return null;
  await record(claimed, result);
  return result.state;
}

async function attempt(delivery: DueDelivery): Promise<Result | null> {
  if (delivery.isCalledOff) return { state: "called_off" };
  const recipient = await findRecipient(delivery.staffId);
  if (!recipient || !mayReceive(recipient.actor, delivery.sent)) return { state: "not_allowed" };
  const settings = (await getMailState()) === "ready" ? readMailSettings() : null;
  if (!settings) return { state: "mail_not_set_up" };
  const written = await writeMail(delivery, recipient);
  return (await beginHandOver(delivery)) ? handOver(delivery, settings, written) : null;
}

/**
 * That a mail is handed over is written down before it is, so that a server which dies over it leaves a mail of which
 * nobody knows, rather than one that is sent twice. False where it took so long that it was taken for lost.
 */
async function beginHandOver({ id, attempts }: DueDelivery): Promise<boolean> {
  const count = await database().$executeRaw`
    UPDATE schedule_delivery SET claimed_at = now(), handed_over_at = now()
    WHERE id = ${id}::uuid AND attempts = ${attempts} AND state = 'sending'`;
  return count === 1;
}

/** Whatever goes wrong before a mail server is spoken to: nothing was sent, so it is tried again. */
function notMade(error: unknown): Omit<Result, "state"> {
  // Its name alone: what went wrong may quote what people typed.
  console.error(`A scheduled report could not be made: ${error instanceof Error ? error.name : "unknown"}`);
  return { reason: "report" };
}

async function handOver(delivery: DueDelivery, settings: MailSettings, written: Written): Promise<Result> {
  const { mail, enclosed } = written;
  const outcome = await sendMail(settings, mail);
  if (outcome.kind === "sent") {
    const reason = enclosed === "notPublished" ? enclosed : undefined;
    return { state: "sent", attached: enclosed === "file", reason };
  }
  const { kind, reason, serverCode } = outcome;
  return kind === "retry"
    ? waitOrFail(delivery, { reason, serverCode })
    : { state: kind, reason, serverCode };
}

/** Who tries a schedule wants to see at once what is wrong; nobody waits for a trial of yesterday. */
function waitOrFail({ isTrial, attempts }: Claim, why: Omit<Result, "state">): Result {
  const again = !isTrial && retryDelayMinutes(attempts) !== null;
  return { state: again ? "waiting" : "failed", ...why };
}

type Written = { mail: Mail; enclosed: Enclosed };

async function writeMail(delivery: DueDelivery, recipient: Recipient): Promise<Written> {
  const { actor, email } = recipient;
  const { file, enclosed } = await fileFor(delivery, recipient);
  const words = scheduleMail(translatorFor(actor.language), {
    ...delivery,
    ...{ origin: configuredOrigin(), enclosed },
  });
  const address = { to: email, id: delivery.id, language: localeTag[actor.language] };
  return { mail: { ...address, attachment: file, ...words }, enclosed };
}

/** A file only where the firm lets mails carry files, and as this person may read it. */
async function fileFor(
  { attachment, span, report, language }: DueDelivery,
  { actor }: Recipient,
): Promise<{ file: ReportFile | null; enclosed: Enclosed }> {
  if (attachment === "none" || !(await mayMailCarryFiles())) return { file: null, enclosed: "none" };
  const reader = language === "own" ? actor : { ...actor, language };
  const audience = audienceChosen(report);
  const file = audience
    ? await attachReport(reader, span.key, { format: attachment, audience })
    : await attachOwnReport(reader, report, { format: attachment, period: span.key });
  return { file, enclosed: file ? "file" : "notPublished" };
}

async function record(delivery: Claim, result: Result): Promise<void> {
  const { state, reason = null, serverCode = null, attached = false } = result;
  const minutes = state === "waiting" ? (retryDelayMinutes(delivery.attempts) ?? 0) : null;
  await database().$transaction(async (db) => {
    // Another server may have given this one up for lost; what was seen is better than what was supposed.
    const count = await db.$executeRaw`
      UPDATE schedule_delivery SET state = ${state}::delivery_state, reason = ${reason}, server_code = ${serverCode}::int,
        attached = ${attached}, changed_at = now(), next_attempt_at = now() + make_interval(mins => ${minutes}::int)
      WHERE id = ${delivery.id}::uuid AND attempts = ${delivery.attempts} AND state IN ('sending', 'unknown')`;
    if (count === 1 && state !== "waiting") await appendOutcome(db, delivery, result);
  });
}

type Named = Pick<Claim, "id" | "staffId" | "scheduleId">;

function appendOutcome(db: Database, { id, staffId, scheduleId }: Named, result: Result): Promise<void> {
  const { serverCode, ...rest } = result;
  const facts = serverCode ? { ...rest, serverCode } : rest;
  return appendAuditEntry(db, {
    ...{ staffId: null, action: "schedule.deliver", objectType: "schedule", objectId: scheduleId },
    detail: { delivery: id, recipient: staffId, ...facts },
  });
}
