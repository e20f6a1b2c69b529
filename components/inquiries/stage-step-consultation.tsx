import { DateField } from "@/components/ui/date-field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { bookConsultationAction, holdConsultationAction } from "@/lib/consultations/actions";
import { formatInstant } from "@/lib/i18n/format";
import { bookedConsultation } from "@/lib/inquiries/booked-consultation";
import { StageStepForm, stepField } from "./stage-step-form";
import { formProps, type StageStepProps, staffChoices } from "./stage-step-props";

/** An appointment with a lawyer; a new day and time move the one that is booked. */
export function BookStep(props: StageStepProps) {
  const { t, inquiry, form, timeZone, lawyers } = props;
  const booked = bookedConsultation(inquiry);
  return (
    <StageStepForm
      {...formProps(props)}
      action={bookConsultationAction}
      submit={t("inquiries.steps.book.submit")}
    >
      {booked && (
        <p className="text-small text-soft">
          {t("inquiries.steps.book.move", { at: formatInstant(t.language, booked.scheduledAt, timeZone) })}
        </p>
      )}
      <DateField {...stepField(t, form, "scheduledOn")} label={t("inquiries.steps.book.day")} />
      <TextInput
        {...stepField(t, form, "scheduledTime")}
        type="time"
        label={t("inquiries.steps.book.time")}
        hint={t("inquiries.steps.zone", { zone: timeZone })}
      />
      <Select
        {...stepField(t, form, "lawyerId")}
        label={t("inquiries.steps.lawyer")}
        choices={staffChoices(t, lawyers)}
      />
    </StageStepForm>
  );
}

/** That a consultation was held; nobody having booked it, its time and lawyer are asked too. */
export function HoldStep(props: StageStepProps) {
  const { t, inquiry, form, timeZone, names } = props;
  const booked = bookedConsultation(inquiry);
  const about = booked && {
    at: formatInstant(t.language, booked.scheduledAt, timeZone),
    name: names.get(booked.lawyerId) ?? "",
  };
  return (
    <StageStepForm
      {...formProps(props)}
      action={holdConsultationAction}
      submit={t("inquiries.steps.hold.submit")}
    >
      {about && <p className="text-small text-soft">{t("inquiries.steps.hold.booked", about)}</p>}
      <DateField {...stepField(t, form, "heldOn")} label={t("inquiries.steps.hold.day")} />
      {!booked && <UnbookedFields {...props} />}
    </StageStepForm>
  );
}

function UnbookedFields({ t, form, timeZone, lawyers }: StageStepProps) {
  return (
    <>
      <TextInput
        {...stepField(t, form, "heldTime")}
        type="time"
        label={t("inquiries.steps.hold.time")}
        hint={t("inquiries.steps.zone", { zone: timeZone })}
      />
      <Select
        {...stepField(t, form, "heldBy")}
        label={t("inquiries.steps.lawyer")}
        choices={staffChoices(t, lawyers)}
      />
    </>
  );
}
