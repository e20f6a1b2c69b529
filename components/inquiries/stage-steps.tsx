import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import type { OpenForm } from "@/lib/forms/drafts";
import { bookedConsultation } from "@/lib/inquiries/booked-consultation";
import type { FullInquiry } from "@/lib/inquiries/inquiry-row";
import { possibleSteps, type StepName } from "@/lib/stage-steps/possible-steps";
import { DecideStep, FileStep, RetainStep } from "./stage-step-client";
import { BookStep, HoldStep } from "./stage-step-consultation";
import { CloseStep, FollowUpStep, LiftStep, ReopenStep, RestrictStep } from "./stage-step-desk";
import type { StageStepProps } from "./stage-step-props";

const parts: Record<StepName, (props: StageStepProps) => ReactNode> = {
  book: BookStep,
  hold: HoldStep,
  retain: RetainStep,
  file: FileStep,
  decide: DecideStep,
  followUp: FollowUpStep,
  close: CloseStep,
  reopen: ReopenStep,
  restrict: RestrictStep,
  lift: LiftStep,
};

type Props = Omit<StageStepProps, "form" | "primary"> & {
  forms: Record<StepName, OpenForm>;
  takesOnClients: boolean;
};

/** What can be done with an inquiry now: the next step open, the others at hand. */
export function StageSteps({ forms, takesOnClients, ...props }: Props) {
  const { t, inquiry } = props;
  const [next, ...others] = stepsOf(inquiry, takesOnClients, forms);
  if (!next) return null;
  const Next = parts[next];
  return (
    <section aria-labelledby="next-step" className="rounded-control border border-line p-4">
      <h2 id="next-step" className="text-small font-medium text-soft">
        {t("inquiries.steps.title")}
      </h2>
      <h3 className="mb-3 text-prose font-semibold">{t(`inquiries.steps.${next}.title`)}</h3>
      <Next {...props} form={forms[next]} primary />
      {others.length > 0 && (
        <ul aria-label={t("inquiries.steps.others")} className="mt-5 space-y-2 border-t border-line pt-3">
          {others.map((step) => (
            <li key={step}>
              <OtherStep {...props} step={step} form={forms[step]} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function OtherStep({ step, form, ...props }: Omit<StageStepProps, "primary"> & { step: StepName }) {
  const Part = parts[step];
  const again = step === "book" && bookedConsultation(props.inquiry) !== null;
  const title = again ? "inquiries.steps.book.again" : (`inquiries.steps.${step}.title` as const);
  return (
    <Disclosure summary={props.t(title)} open={form.problems.length > 0}>
      <div className="pb-3">
        <Part {...props} form={form} primary={false} />
      </div>
    </Disclosure>
  );
}

// A refused form stays in sight even where its step has meanwhile become impossible: what was typed must be there.
function stepsOf(
  inquiry: FullInquiry,
  takesOnClients: boolean,
  forms: Record<StepName, OpenForm>,
): StepName[] {
  const possible = possibleSteps({
    stage: inquiry.stage,
    classification: inquiry.classification,
    closed: inquiry.closures.some(({ reopenedAt }) => reopenedAt === null),
    walled: inquiry.wall !== null,
    booked: bookedConsultation(inquiry) !== null,
    undecided: inquiry.applications.some(({ decision }) => decision === null),
    takesOnClients,
  });
  const names = Object.keys(parts) as StepName[];
  const refused = names.filter((step) => forms[step].problems.length > 0);
  return [...new Set([...possible, ...refused])];
}
