import { FormProblems } from "@/components/ui/form-problems";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { OpenForm } from "@/lib/forms/drafts";
import { firstValue } from "@/lib/forms/form-values";
import { fieldProblem } from "@/lib/forms/problem-sentence";
import type { Translator } from "@/lib/i18n/translator";
import type { Audience } from "@/lib/reports/audience";
import { publishReportAction } from "@/lib/reports/versions/actions";

type Props = { t: Translator; form: OpenForm; month: string; audience: Audience; version: number };

const frozen = ["figures", "words", "files", "vintages", "staff"] as const;

/** Says what will be kept for good, and asks why where there is a version already. */
export function PublishForm({ t, form, month, audience, version }: Props) {
  return (
    <form action={publishReportAction} noValidate className="max-w-2xl space-y-stack">
      <input type="hidden" name="draft" value={form.draftId} />
      <input type="hidden" name="month" value={month} />
      <input type="hidden" name="audience" value={audience} />
      {/* The page shows what differs from the latest version: whoever sends the form has seen that. */}
      <input type="hidden" name="version" value={version} />
      <FormProblems t={t} noun="reports-published" problems={form.problems} kept={version > 1} />
      <section>
        <h2 className="text-prose">{t("reports-published.publish.what")}</h2>
        <ul className="mt-2 list-disc space-y-1 pl-5">
          {frozen.map((part) => (
            <li key={part}>{t(`reports-published.publish.frozen.${part}`)}</li>
          ))}
        </ul>
        <p className="mt-3">{t("reports-published.publish.kept")}</p>
      </section>
      {version > 1 && (
        <TextInput
          name="reason"
          label={t("reports-published.publish.reason")}
          hint={t("reports-published.publish.reasonHint")}
          defaultValue={firstValue(form.values, "reason")}
          error={fieldProblem(t, "reports-published", form.problems, "reason")}
          maxLength={300}
          required
          autoComplete="off"
        />
      )}
      <SubmitButton pendingLabel={t("reports-published.publish.publishing")}>
        {t("reports-published.publish.button", { version })}
      </SubmitButton>
    </form>
  );
}
