import type { Actor } from "@/lib/auth/actor";
import { calendarDateOf } from "@/lib/calendar/calendar-date";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import type { FormValues } from "@/lib/forms/form-values";
import { parseForm } from "@/lib/forms/parse-form";
import { testOffices } from "@/prisma/seed/test-firm-ids";
import { logInquiry } from "./mutations";
import { logInquirySchema } from "./schema";

/** The day on which the inquiries of these tests come. */
export const receivedOn = "2024-03-04";

/** For database tests: logs an inquiry of a caller that no other test knows, in Toronto, and gives its id. */
export async function logForTest(actor: Actor, changes: FormValues = {}): Promise<string> {
  const parsed = parseForm(logInquirySchema, {
    name: [`Caller ${newId()}`],
    receivedOn: [receivedOn],
    receivedTime: ["14:02"],
    channel: ["phone"],
    officeId: [testOffices.toronto],
    kind: ["automatic"],
    motivationAnswer: ["not_asked"],
    canadaConnection: ["unknown"],
    ...changes,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const result = await logInquiry(actor, parsed.data, newId());
  if (result.kind !== "logged") throw new Error(JSON.stringify(result));
  return result.id;
}

/** How far an inquiry has come: its stage, version, steps and what the audit log says of it. */
export async function progressOf(id: string) {
  const inquiry = await database().inquiry.findUniqueOrThrow({ where: { id }, include: { steps: true } });
  const entries = await database().auditEntry.findMany({
    where: { objectId: id },
    orderBy: { position: "asc" },
  });
  return {
    stage: inquiry.stage,
    version: inquiry.version,
    lawyerId: inquiry.lawyerId,
    steps: inquiry.steps.map(({ stage, reachedOn }) => `${stage} ${calendarDateOf(reachedOn)}`).sort(),
    actions: entries.map(({ action }) => action),
  };
}

/** What became of an act: its outcome, or the status with which it was refused. */
export async function answerOf(act: Promise<unknown>): Promise<unknown> {
  return act.catch((error: Error) => /NEXT_HTTP_ERROR_FALLBACK;(\d+)/.exec(error.message)?.[1] ?? error);
}
