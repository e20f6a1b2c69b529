import { CheckList } from "@/components/ui/check-list";
import { DateField } from "@/components/ui/date-field";
import { Select } from "@/components/ui/select";
import { calendarDateOf } from "@/lib/calendar/calendar-date";
import { closeInquiryAction, reopenInquiryAction } from "@/lib/closures/actions";
import { CloseReason } from "@/lib/database/generated/enums";
import { scheduleFollowUpAction } from "@/lib/follow-ups/actions";
import { formatDate } from "@/lib/i18n/format";
import { liftWallAction, restrictInquiryAction } from "@/lib/walls/actions";
import { StageStepForm, stepField } from "./stage-step-form";
import { formProps, type StageStepProps } from "./stage-step-props";

/** A day to call back. */
export function FollowUpStep(props: StageStepProps) {
  const { t, form } = props;
  return (
    <StageStepForm
      {...formProps(props)}
      action={scheduleFollowUpAction}
      submit={t("inquiries.steps.followUp.submit")}
    >
      <DateField {...stepField(t, form, "dueOn")} label={t("inquiries.steps.followUp.day")} />
    </StageStepForm>
  );
}

/** The inquiry ends, for a reason. */
export function CloseStep(props: StageStepProps) {
  const { t, form } = props;
  const reasons = Object.values(CloseReason).map((value) => ({
    value,
    label: t(`inquiries.closeReason.${value}`),
  }));
  return (
    <StageStepForm
      {...formProps(props)}
      action={closeInquiryAction}
      submit={t("inquiries.steps.close.submit")}
    >
      <Select
        {...stepField(t, form, "reason")}
        label={t("inquiries.steps.close.reason")}
        choices={[{ value: "", label: t("inquiries.steps.choose") }, ...reasons]}
      />
      <DateField {...stepField(t, form, "closedOn")} label={t("inquiries.steps.close.day")} />
    </StageStepForm>
  );
}

/** It was closed too soon. */
export function ReopenStep(props: StageStepProps) {
  const { t, inquiry } = props;
  const closure = inquiry.closures.find(({ reopenedAt }) => reopenedAt === null);
  const about = closure && {
    day: formatDate(t.language, calendarDateOf(closure.closedOn)),
    reason: t(`inquiries.closeReason.${closure.reason}`),
  };
  return (
    <StageStepForm
      {...formProps(props)}
      action={reopenInquiryAction}
      submitId="reopen"
      submit={t("inquiries.steps.reopen.submit")}
    >
      {about && <p className="text-small text-soft">{t("inquiries.steps.reopen.hint", about)}</p>}
    </StageStepForm>
  );
}

/** Only named staff may know of it. */
export function RestrictStep(props: StageStepProps) {
  const { t, inquiry, form, caseStaff, names } = props;
  const { defaultValue: _, ...field } = stepField(t, form, "members");
  const by = inquiry.wall && names.get(inquiry.wall.raisedBy);
  return (
    <StageStepForm
      {...formProps(props)}
      action={restrictInquiryAction}
      submit={t("inquiries.steps.restrict.submit")}
    >
      {by && <p className="text-small text-soft">{t("inquiries.steps.restrict.now", { name: by })}</p>}
      <CheckList
        {...field}
        legend={t("inquiries.steps.restrict.members")}
        hint={t("inquiries.steps.restrict.hint")}
        choices={caseStaff.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValues={[...(form.values.members ?? [])]}
      />
    </StageStepForm>
  );
}

/** The reason for restricting it has gone. */
export function LiftStep(props: StageStepProps) {
  const { t } = props;
  return (
    <StageStepForm
      {...formProps(props)}
      action={liftWallAction}
      submitId="lift"
      submit={t("inquiries.steps.lift.submit")}
    >
      <p className="text-small text-soft">{t("inquiries.steps.lift.hint")}</p>
    </StageStepForm>
  );
}
