import { titleOf } from "@/components/political-events/event-title";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { FormProblems } from "@/components/ui/form-problems";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { Actor } from "@/lib/auth/actor";
import { hide, requireRight } from "@/lib/auth/refusal";
import { type OpenForm, openForm } from "@/lib/forms/drafts";
import { firstValue } from "@/lib/forms/form-values";
import { fieldProblem } from "@/lib/forms/problem-sentence";
import { changeHypothesisAction } from "@/lib/hypotheses/actions";
import { currentOf } from "@/lib/hypotheses/hypothesis";
import { hypothesisFormName } from "@/lib/hypotheses/hypothesis-form-name";
import { mayChangeHypotheses } from "@/lib/hypotheses/permissions";
import { listVersions } from "@/lib/hypotheses/queries";
import { windowsText } from "@/lib/hypotheses/windows-text";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { type CountFilter, filterEntries, filterKey, filterNames } from "@/lib/inquiry-counts/count-filter";
import { getPoliticalEvent } from "@/lib/political-events/queries";
import { trendHref } from "@/lib/trends/trend-href";

type Props = { actor: Actor; eventId: string; filter: CountFilter; draft?: string };

/** The page on which a partner asks a registered question otherwise. */
export async function ChangeQuestionPage({ actor, eventId, filter, draft }: Props) {
  requireRight(mayChangeHypotheses(actor));
  const t = translatorFor(actor.language);
  const [event, versions] = await Promise.all([
    getPoliticalEvent(actor, eventId),
    listVersions(actor, eventId, filterKey(filter)),
  ]);
  const current = currentOf(versions) ?? hide();
  const form = await openForm(actor, hypothesisFormName(eventId), draft, {
    ...Object.fromEntries(filterEntries(filter).map(([name, value]) => [name, [value]])),
    shape: [current.shape],
    windows: [windowsText(current.windows)],
    version: [String(current.version)],
  });
  const steps = [
    { href: "/trends", label: t("trends.title") },
    { href: trendHref(eventId, filter), label: titleOf(t, event) },
  ];
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb label={t("app-shell.navigation")} steps={steps} />}
        title={t("hypotheses.changeTitle", { event: titleOf(t, event) })}
      />
      <div className="max-w-2xl space-y-stack">
        <Notice kind="caution">{t("hypotheses.changeAbout")}</Notice>
        <ChangeForm t={t} form={form} eventId={eventId} version={current.version} />
      </div>
    </>
  );
}

type FormProps = { t: Translator; form: OpenForm; eventId: string; version: number };

function ChangeForm({ t, form, eventId, version }: FormProps) {
  const hasConflict = form.problems.some(({ code }) => code === "conflict");
  const field = (name: "windows" | "reason") => ({
    name,
    label: t(`hypotheses.fields.${name}`),
    hint: t(`hypotheses.hints.${name}`),
    defaultValue: firstValue(form.values, name),
    error: fieldProblem(t, "hypotheses", form.problems, name),
  });
  return (
    <form action={changeHypothesisAction} noValidate className="space-y-stack">
      <input type="hidden" name="draft" value={form.draftId} />
      <input type="hidden" name="id" value={eventId} />
      {/* Whoever saves again after a conflict has read the newer version. */}
      <input
        type="hidden"
        name="version"
        value={hasConflict ? version : firstValue(form.values, "version")}
      />
      {filterNames.map((name) => (
        <input key={name} type="hidden" name={name} value={firstValue(form.values, name)} />
      ))}
      <FormProblems t={t} noun="hypotheses" problems={form.problems} />
      <ChoiceGroup
        name="shape"
        legend={t("hypotheses.fields.shape")}
        choices={(["windows", "lasting_step"] as const).map((value) => ({
          value,
          label: t(`hypotheses.shapeChoices.${value}`),
        }))}
        defaultValue={firstValue(form.values, "shape")}
        error={fieldProblem(t, "hypotheses", form.problems, "shape")}
      />
      <TextInput {...field("windows")} autoComplete="off" />
      <TextInput {...field("reason")} maxLength={300} required autoComplete="off" />
      <SubmitButton pendingLabel={t("hypotheses.saving")}>{t("hypotheses.save")}</SubmitButton>
    </form>
  );
}
