import { FormProblems } from "@/components/ui/form-problems";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { openForm } from "@/lib/forms/drafts";
import { firstValue } from "@/lib/forms/form-values";
import { fieldProblem } from "@/lib/forms/problem-sentence";
import { translatorFor } from "@/lib/i18n/translator";
import { addSeriesAction } from "@/lib/outside-series/actions";
import { mayKeepOutsideSeries } from "@/lib/outside-series/permissions";
import { OutsideBreadcrumb } from "./outside-breadcrumb";

const fields = ["titleEn", "titleFr", "sourceEn", "sourceFr"] as const;

/** Where a series is added; its files follow. */
export async function AddSeriesPage({ actor, draft }: { actor: Actor; draft?: string }) {
  requireRight(mayKeepOutsideSeries(actor));
  const t = translatorFor(actor.language);
  const { draftId, values, problems } = await openForm(actor, "outside-series", draft);
  return (
    <>
      <PageHeader
        breadcrumb={<OutsideBreadcrumb t={t} />}
        title={t("outside-series.addTitle")}
        subtitle={t("outside-series.addHint")}
      />
      <form action={addSeriesAction} noValidate className="max-w-2xl space-y-stack">
        <input type="hidden" name="draft" value={draftId} />
        <FormProblems t={t} noun="outside-series" problems={problems} />
        {fields.map((name) => (
          <TextInput
            key={name}
            name={name}
            label={t(`outside-series.fields.${name}`)}
            hint={name.startsWith("source") ? t("outside-series.hints.source") : undefined}
            defaultValue={firstValue(values, name)}
            error={fieldProblem(t, "outside-series", problems, name)}
            lang={name.endsWith("Fr") ? "fr" : "en"}
            autoComplete="off"
            required
          />
        ))}
        <SubmitButton pendingLabel={t("outside-series.saving")}>{t("outside-series.save")}</SubmitButton>
      </form>
    </>
  );
}
