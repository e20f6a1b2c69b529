import { redirect } from "next/navigation";
import { validate } from "uuid";
import type { Actor } from "@/lib/auth/actor";
import { type Database, database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { masterKey } from "@/lib/encryption/master-key";
import { seal, unseal } from "@/lib/encryption/seal";
import { getFirm } from "@/lib/firm/queries";
import { formatTime } from "@/lib/i18n/format";
import { type FormProblem, type FormValues, firstValue } from "./form-values";

/** A form as it was last seen by the server: what was typed, and what could not be taken. */
export type OpenForm = {
  draftId: string;
  values: FormValues;
  problems: readonly FormProblem[];
  /** When what was typed was kept; null for a form that is new. */
  savedAt: Date | null;
};

const context = (draftId: string) => `draft:${draftId}`;

/**
 * Keeps what was typed, sealed. A draft of somebody else is never overwritten, and a form that has been saved leaves
 * none behind, should its last keeping arrive late.
 */
export async function saveDraft(
  actor: Actor,
  form: string,
  values: FormValues,
  problems: readonly FormProblem[] = [],
): Promise<{ draftId: string; savedAt: Date } | null> {
  const draftId = draftIdOf(values);
  const ciphertext = seal(masterKey(), context(draftId), JSON.stringify({ values, problems }));
  const rows = await database().$queryRaw<{ saved_at: Date }[]>`
    INSERT INTO draft (id, staff_id, form, ciphertext)
    SELECT ${draftId}::uuid, ${actor.staffId}::uuid, ${form}, ${ciphertext}
    WHERE NOT EXISTS (SELECT 1 FROM idempotency_key WHERE staff_id = ${actor.staffId}::uuid AND key = ${draftId}::uuid)
    ON CONFLICT (id) DO UPDATE SET ciphertext = excluded.ciphertext, saved_at = now()
      WHERE draft.staff_id = excluded.staff_id AND draft.form = excluded.form
    RETURNING saved_at`;
  return rows[0] ? { draftId, savedAt: rows[0].saved_at } : null;
}

const drafted = ["inquiry", "inquiry-edit"];

/** Keeps a form that is still being typed; null where there is nothing to keep. Says the firm's time of it. */
export async function keepDraft(
  actor: Actor,
  form: string,
  values: FormValues,
): Promise<{ time: string } | null> {
  if (!drafted.includes(form) || !validate(firstValue(values, "draft"))) return null;
  const saved = await saveDraft(actor, form, values);
  return saved && { time: formatTime(saved.savedAt, (await getFirm()).timeZone) };
}

/** The id that a form carries; it is also the key by which a retry is recognised. */
export function draftIdOf(values: FormValues): string {
  const id = firstValue(values, "draft");
  return validate(id) ? id : newId();
}

/**
 * Opens a form: one's own draft that the address names, else a new form with its first values. An id that names
 * nothing yet becomes the new form's, so that Back and Reload meet the same form again.
 */
export async function openForm(
  actor: Actor,
  form: string,
  draft: string | undefined,
  initial: FormValues = {},
): Promise<OpenForm> {
  const row = draft && validate(draft) ? await database().draft.findUnique({ where: { id: draft } }) : null;
  const fresh = { values: initial, problems: [], savedAt: null };
  if (!row) return { draftId: draft && validate(draft) ? draft : newId(), ...fresh };
  if (row.staffId !== actor.staffId || row.form !== form) return { draftId: newId(), ...fresh };
  const { values, problems } = JSON.parse(unseal(masterKey(), context(row.id), row.ciphertext));
  return { draftId: row.id, values, problems, savedAt: row.savedAt };
}

/** Sends a form back to its page with what was typed and what is wrong with it. */
export async function returnForm(
  actor: Actor,
  form: string,
  path: string,
  values: FormValues,
  problems: readonly FormProblem[],
): Promise<never> {
  const saved = await saveDraft(actor, form, values, problems);
  redirect(saved ? `${path}${path.includes("?") ? "&" : "?"}draft=${saved.draftId}` : path);
}

/** One's own unfinished forms, newest first. */
export async function listDrafts(actor: Actor, form: string): Promise<{ id: string; savedAt: Date }[]> {
  const where = { staffId: actor.staffId, form };
  return database().draft.findMany({
    where,
    select: { id: true, savedAt: true },
    orderBy: { savedAt: "desc" },
    take: 5,
  });
}

/** Removes a draft, in the transaction that stored what it held. */
export async function discardDraft(db: Database, actor: Actor, draftId: string): Promise<void> {
  await db.draft.deleteMany({ where: { id: draftId, staffId: actor.staffId } });
}
