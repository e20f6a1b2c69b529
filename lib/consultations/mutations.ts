import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { type CalendarDate, databaseDate } from "@/lib/calendar/calendar-date";
import type { Database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import type { FormProblem } from "@/lib/forms/form-values";
import type { Outcome } from "@/lib/forms/submit-form";
import { hasReached, type InquiryState } from "@/lib/inquiries/inquiry-state";
import { type ActResult, actOnInquiry, takeStep } from "@/lib/stage-steps/mutations";
import { bookedOnOf, bookingProblems, holdingProblems } from "./consultation-problems";
import { mayKeepConsultations } from "./permissions";
import type { BookConsultationInput, HoldConsultationInput } from "./schema";

/** Books a consultation; one that is booked and not yet held is moved instead. */
export async function bookConsultation(
  actor: Actor,
  inquiryId: string,
  input: BookConsultationInput,
  formId: string,
): Promise<Outcome> {
  requireRight(mayKeepConsultations(actor));
  const act = { action: "consultation.book", inquiryId, formId, input };
  return actOnInquiry(actor, act, async (db, inquiry) => {
    const problems = [...bookingProblems(inquiry, input), ...(await lawyerProblems(db, input, "lawyerId"))];
    if (problems.length > 0) return { problems };
    const scheduledAt = await findInstant(db, input.scheduledOn, input.scheduledTime);
    const moved = await keepBooking(db, inquiryId, input.lawyerId, scheduledAt);
    const isFirst = !hasReached(inquiry, "consultation_booked");
    if (isFirst) {
      await takeStep(db, actor, inquiryId, "consultation_booked", bookedOnOf(inquiry, input));
    }
    await assignLawyer(db, inquiry, input.lawyerId);
    const detail = { scheduledAt: scheduledAt.toISOString(), lawyerId: input.lawyerId, ...moved };
    return { detail: isFirst ? { stage: "consultation_booked", ...detail } : detail };
  });
}

/** Records that a consultation was held: the one that was booked, or one that nobody had booked. */
export async function holdConsultation(
  actor: Actor,
  inquiryId: string,
  input: HoldConsultationInput,
  formId: string,
): Promise<Outcome> {
  requireRight(mayKeepConsultations(actor));
  const act = { action: "consultation.hold", inquiryId, formId, input };
  return actOnInquiry(actor, act, async (db, inquiry): Promise<ActResult> => {
    const booked = await findBooked(db, inquiryId);
    const problems = holdingProblems(inquiry, input, booked !== null);
    if (!booked) problems.push(...(await lawyerProblems(db, { lawyerId: input.heldBy }, "heldBy")));
    if (problems.length > 0) return { problems };
    const heldOn = databaseDate(input.heldOn);
    if (booked)
      await db.consultation.update({ where: { id: booked.id }, data: { heldOn }, select: { id: true } });
    else await addHeld(db, inquiry, input);
    const { heldOn: day } = input;
    if (hasReached(inquiry, "consulted")) return { detail: { heldOn: day } };
    await takeStep(db, actor, inquiryId, "consulted", day);
    return { detail: { stage: "consulted", heldOn: day } };
  });
}

function findBooked(db: Database, inquiryId: string) {
  return db.consultation.findFirst({
    where: { inquiryId, heldOn: null },
    orderBy: { scheduledAt: "desc" },
    select: { id: true, scheduledAt: true, lawyerId: true },
  });
}

async function keepBooking(db: Database, inquiryId: string, lawyerId: string, scheduledAt: Date) {
  const booked = await findBooked(db, inquiryId);
  const select = { id: true } as const;
  if (!booked) {
    await db.consultation.create({ data: { id: newId(), inquiryId, lawyerId, scheduledAt }, select });
    return {};
  }
  await db.consultation.update({ where: { id: booked.id }, data: { lawyerId, scheduledAt }, select });
  return { movedFrom: booked.scheduledAt.toISOString() };
}

async function addHeld(db: Database, inquiry: InquiryState, input: HoldConsultationInput): Promise<void> {
  const { heldOn, heldTime, heldBy } = input;
  if (!heldTime || !heldBy) throw new Error("A consultation without a booking has a time and a lawyer.");
  const scheduledAt = await findInstant(db, heldOn, heldTime);
  const data = {
    id: newId(),
    inquiryId: inquiry.id,
    lawyerId: heldBy,
    scheduledAt,
    heldOn: databaseDate(heldOn),
  };
  await db.consultation.create({ data, select: { id: true } });
  await assignLawyer(db, inquiry, heldBy);
}

/** The lawyer of the first consultation has the inquiry, unless somebody has it already. */
async function assignLawyer(db: Database, inquiry: InquiryState, lawyerId: string): Promise<void> {
  if (inquiry.lawyerId) return;
  await db.inquiry.update({ where: { id: inquiry.id }, data: { lawyerId }, select: { id: true } });
}

async function lawyerProblems(
  db: Database,
  { lawyerId }: { lawyerId: string | null },
  field: string,
): Promise<FormProblem[]> {
  if (!lawyerId) return [];
  const where = {
    id: lawyerId,
    role: { in: ["lawyer", "partner"] as ("lawyer" | "partner")[] },
    deactivation: null,
  };
  return (await db.staff.count({ where })) === 1 ? [] : [{ field, code: "chooseOne" }];
}

/** The instant of a day and time of the firm's zone, by the database's time-zone data. */
async function findInstant(db: Database, day: CalendarDate, time: string): Promise<Date> {
  const rows = await db.$queryRaw<{ instant: Date }[]>`
    SELECT (${day}::date + ${time}::time) AT TIME ZONE time_zone AS instant FROM firm`;
  const [row] = rows;
  if (!row) throw new Error("There is no firm in this database.");
  return row.instant;
}
