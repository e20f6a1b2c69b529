import { SubmitButton } from "@/components/ui/submit-button";
import type { EventResponse } from "@/lib/database/generated/enums";
import { registerHypothesesAction } from "@/lib/hypotheses/actions";
import { defaultWindows } from "@/lib/hypotheses/hypothesis";
import { askedText } from "@/lib/hypotheses/version-text";
import type { Translator } from "@/lib/i18n/translator";
import type { CountFilter } from "@/lib/inquiry-counts/count-filter";
import { FilterInputs } from "./filter-inputs";
import { QuestionParts } from "./question-parts";

type Props = {
  t: Translator;
  /** None: the question is about every event. */
  event: { id: string; title: string } | null;
  filter: CountFilter;
  whose: string;
  response?: EventResponse;
};

/** A question whose answer is not shown yet: what it would be, and the button that writes it down. */
export function UnregisteredQuestion({ t, event, filter, whose, response = "inquiries" }: Props) {
  const asked = { response, shape: "windows" as const, windows: defaultWindows(response) };
  return (
    <section className="max-w-2xl space-y-4">
      <h2 className="text-prose">{t("hypotheses.unregistered.title")}</h2>
      <p className="text-soft">
        {t(event ? "hypotheses.unregistered.text" : "hypotheses.unregistered.textAll")}
      </p>
      <QuestionParts t={t} event={event?.title} whose={whose} asked={asked} windows={askedText(t, asked)} />
      <form action={registerHypothesesAction}>
        {event && <input type="hidden" name="eventId" value={event.id} />}
        <input type="hidden" name="response" value={response} />
        <FilterInputs filter={filter} />
        <SubmitButton pendingLabel={t("hypotheses.saving")}>
          {t(event ? "hypotheses.unregistered.register" : "hypotheses.unregistered.registerAll")}
        </SubmitButton>
      </form>
    </section>
  );
}
