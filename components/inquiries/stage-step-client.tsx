import { DateField } from "@/components/ui/date-field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { decideApplicationAction, fileApplicationAction } from "@/lib/applications/actions";
import { calendarDateOf } from "@/lib/calendar/calendar-date";
import { Decision } from "@/lib/database/generated/enums";
import { formatDate } from "@/lib/i18n/format";
import { retainInquiryAction } from "@/lib/retainers/actions";
import { StageStepForm, stepField } from "./stage-step-form";
import { formProps, type StageStepProps } from "./stage-step-props";

/** The caller retains the firm. */
export function RetainStep(props: StageStepProps) {
  const { t, form } = props;
  return (
    <StageStepForm
      {...formProps(props)}
      action={retainInquiryAction}
      submit={t("inquiries.steps.retain.submit")}
    >
      <p className="text-small text-soft">{t("inquiries.steps.retain.hint")}</p>
      <DateField {...stepField(t, form, "retainedOn")} label={t("inquiries.steps.retain.day")} />
      <TextInput
        {...stepField(t, form, "matterNumber")}
        label={t("inquiries.steps.retain.matter")}
        hint={t("common.optional")}
        autoComplete="off"
      />
    </StageStepForm>
  );
}

/** An application goes to the government. */
export function FileStep(props: StageStepProps) {
  const { t, form } = props;
  return (
    <StageStepForm
      {...formProps(props)}
      action={fileApplicationAction}
      submit={t("inquiries.steps.file.submit")}
    >
      <ProgrammeField {...props} />
      <DateField
        {...stepField(t, form, "invitedOn")}
        label={t("inquiries.steps.file.invited")}
        hint={t("inquiries.steps.file.invitedHint")}
      />
      <DateField
        {...stepField(t, form, "lastDayToApply")}
        label={t("inquiries.steps.file.lastDay")}
        hint={t("inquiries.steps.file.lastDayHint")}
      />
      <DateField {...stepField(t, form, "filedOn")} label={t("inquiries.steps.file.day")} />
    </StageStepForm>
  );
}

/** The firm's own words for programmes are offered, so that each keeps one spelling. */
function ProgrammeField({ t, form, programmes }: StageStepProps) {
  return (
    <>
      <TextInput
        {...stepField(t, form, "programme")}
        label={t("inquiries.steps.file.programme")}
        list="programmes"
        autoComplete="off"
      />
      <datalist id="programmes">
        {programmes.map((programme) => (
          <option key={programme} value={programme} />
        ))}
      </datalist>
    </>
  );
}

/** The government decides. */
export function DecideStep(props: StageStepProps) {
  const { t, form } = props;
  const decisions = Object.values(Decision).map((value) => ({
    value,
    label: t(`inquiries.decision.${value}`),
  }));
  return (
    <StageStepForm
      {...formProps(props)}
      action={decideApplicationAction}
      submit={t("inquiries.steps.decide.submit")}
    >
      <ApplicationField {...props} />
      <Select
        {...stepField(t, form, "decision")}
        label={t("inquiries.steps.decide.decision")}
        choices={[{ value: "", label: t("inquiries.steps.choose") }, ...decisions]}
      />
      <DateField {...stepField(t, form, "decidedOn")} label={t("inquiries.steps.decide.day")} />
    </StageStepForm>
  );
}

function ApplicationField({ t, form, inquiry }: StageStepProps) {
  const waiting = inquiry.applications.filter(({ decision }) => decision === null);
  const choices = waiting.map(({ id, programme, filedOn }) => ({
    value: id,
    label: `${programme}, ${formatDate(t.language, calendarDateOf(filedOn))}`,
  }));
  const field = stepField(t, form, "applicationId");
  const [only] = choices;
  if (choices.length === 1 && only) return <input type="hidden" name={field.name} value={only.value} />;
  return <Select {...field} label={t("inquiries.steps.decide.application")} choices={choices} />;
}
