import { SubmitButton } from "@/components/ui/submit-button";
import { type CalendarDate, calendarDateOf } from "@/lib/calendar/calendar-date";
import { newId } from "@/lib/database/new-id";
import { finishFollowUpAction } from "@/lib/follow-ups/actions";
import { formatDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { FullInquiry } from "@/lib/inquiries/inquiry-row";

type Props = { t: Translator; inquiry: FullInquiry; today: CalendarDate };

/** The calls still to be returned on this inquiry, each to be ticked off. */
export function OpenFollowUps({ t, inquiry, today }: Props) {
  const open = inquiry.followUps.filter(({ doneAt }) => doneAt === null);
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="follow-ups-title">
      <h2 id="follow-ups-title" className="mb-2 text-small font-medium text-soft">
        {t("inquiries.followUps.title")}
      </h2>
      <ul className="space-y-2">
        {open.map(({ id, dueOn }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2">
            <OpenFollowUp {...{ t, inquiry, today, id }} dueOn={calendarDateOf(dueOn)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OpenFollowUp({ t, inquiry, today, id, dueOn }: Props & { id: string; dueOn: CalendarDate }) {
  const isLate = dueOn < today;
  const day = formatDate(t.language, dueOn);
  return (
    <>
      <span className={isLate ? "text-amber" : undefined}>
        {t(isLate ? "inquiries.followUps.overdue" : "inquiries.followUps.due", { day })}
      </span>
      <form action={finishFollowUpAction}>
        <input type="hidden" name="inquiryId" value={inquiry.id} />
        <input type="hidden" name="followUpId" value={id} />
        <input type="hidden" name="draft" value={newId()} />
        <SubmitButton
          kind="plain"
          pendingLabel={t("inquiries.steps.saving")}
          aria-label={t("inquiries.followUps.finishFor", { day })}
        >
          {t("inquiries.followUps.finish")}
        </SubmitButton>
      </form>
    </>
  );
}
