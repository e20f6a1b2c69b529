import type { Actor } from "@/lib/auth/actor";
import type { CalendarDate } from "@/lib/calendar/calendar-date";
import { type OpenForm, openForm } from "@/lib/forms/drafts";
import { type FormValues, firstValue } from "@/lib/forms/form-values";
import type { FullInquiry } from "@/lib/inquiries/inquiry-row";
import { type StepName, stepNames } from "@/lib/stage-steps/possible-steps";
import { stepForm } from "@/lib/stage-steps/step-form";

/** The form of every step: the one that was refused as it was typed, the others new. */
export async function openStepForms(
  actor: Actor,
  inquiry: FullInquiry,
  today: CalendarDate,
  draft: string | undefined,
): Promise<Record<StepName, OpenForm>> {
  const first = firstAnswers(actor, inquiry, today);
  const opened = await Promise.all(
    stepNames.map(async (step) => {
      const form = await openForm(actor, stepForm(step).form, draft, first[step]);
      // The address names one refused form at most; the others must not share its id.
      const isRefused = form.savedAt !== null && firstValue(form.values, "inquiryId") === inquiry.id;
      return [step, isRefused ? form : await openForm(actor, "", undefined, first[step])] as const;
    }),
  );
  return Object.fromEntries(opened) as Record<StepName, OpenForm>;
}

function firstAnswers(actor: Actor, inquiry: FullInquiry, today: CalendarDate): Record<StepName, FormValues> {
  const lawyer = [inquiry.lawyerId ?? (actor.role === "intake" ? "" : actor.staffId)];
  const members = inquiry.wall?.members.map(({ staffId }) => staffId) ?? [actor.staffId];
  return {
    book: { lawyerId: lawyer },
    hold: { heldOn: [today], heldBy: lawyer },
    retain: { retainedOn: [today] },
    file: { filedOn: [today] },
    decide: { decidedOn: [today] },
    followUp: {},
    close: { closedOn: [today] },
    reopen: {},
    restrict: { members },
    lift: {},
  };
}
