import { DateField } from "@/components/ui/date-field";
import { FileLimit } from "@/components/ui/file-limit";
import { FormProblems } from "@/components/ui/form-problems";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { openForm } from "@/lib/forms/drafts";
import { firstValue } from "@/lib/forms/form-values";
import { fieldProblem } from "@/lib/forms/problem-sentence";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { uploadRoundsAction, uploadVintageAction } from "@/lib/outside-series/actions";
import { mayKeepOutsideSeries } from "@/lib/outside-series/permissions";
import { getSeries } from "@/lib/outside-series/queries";
import { megabytes as mostInRounds } from "@/lib/outside-series/read-invitation-rounds";
import { megabytes as mostInTable } from "@/lib/outside-series/read-table";
import { OutsideBreadcrumb } from "./outside-breadcrumb";
import { sourceOf, titleOf } from "./series-words";

/** Where a file of invitation rounds is read in. */
export async function UploadRoundsPage({ actor, draft }: { actor: Actor; draft?: string }) {
  requireRight(mayKeepOutsideSeries(actor));
  const t = translatorFor(actor.language);
  const form = await openForm(actor, "upload", draft);
  const rounds = { href: "/outside-series/invitation-rounds", label: t("outside-series.rounds.title") };
  return (
    <>
      <PageHeader
        breadcrumb={<OutsideBreadcrumb t={t} steps={[rounds]} />}
        title={t("outside-series.rounds.upload")}
      />
      <form action={uploadRoundsAction} noValidate className="max-w-xl space-y-stack">
        <input type="hidden" name="draft" value={form.draftId} />
        <FormProblems t={t} noun="outside-series" problems={form.problems} kept={false} />
        <FileLimit {...limitOf(t, mostInRounds)}>
          <TextInput
            type="file"
            name="file"
            error={fieldProblem(t, "outside-series", form.problems, "file")}
            accept=".json,application/json"
            label={t("outside-series.fields.file")}
            hint={t("outside-series.hints.roundsFile")}
            required
          />
        </FileLimit>
        <SubmitButton pendingLabel={t("outside-series.uploading")}>{t("outside-series.upload")}</SubmitButton>
      </form>
    </>
  );
}

type VintageProps = { actor: Actor; id: string; draft?: string };

/** Where a new file of a monthly series is read in. */
export async function UploadVintagePage({ actor, id, draft }: VintageProps) {
  requireRight(mayKeepOutsideSeries(actor));
  const t = translatorFor(actor.language);
  const form = await openForm(actor, "upload", draft);
  const series = await getSeries(actor, id);
  const step = { href: `/outside-series/${id}`, label: titleOf(t, series) };
  return (
    <>
      <PageHeader
        breadcrumb={<OutsideBreadcrumb t={t} steps={[step]} />}
        title={t("outside-series.uploadTitle", { title: titleOf(t, series) })}
        subtitle={t("outside-series.source", { source: sourceOf(t, series) })}
      />
      <form action={uploadVintageAction} noValidate className="max-w-xl space-y-stack">
        <input type="hidden" name="draft" value={form.draftId} />
        <FormProblems t={t} noun="outside-series" problems={form.problems} kept={false} />
        <input type="hidden" name="seriesId" value={id} />
        <FileLimit {...limitOf(t, mostInTable)}>
          <TextInput
            type="file"
            name="file"
            error={fieldProblem(t, "outside-series", form.problems, "file")}
            accept=".csv,.tsv,.txt,text/csv"
            label={t("outside-series.fields.file")}
            hint={t("outside-series.hints.seriesFile")}
            required
          />
        </FileLimit>
        <TextInput
          name="column"
          error={fieldProblem(t, "outside-series", form.problems, "column")}
          defaultValue={firstValue(form.values, "column")}
          label={t("outside-series.fields.column")}
          hint={t("outside-series.hints.column")}
          autoComplete="off"
        />
        <DateField
          name="asOf"
          error={fieldProblem(t, "outside-series", form.problems, "asOf")}
          defaultValue={firstValue(form.values, "asOf")}
          label={t("outside-series.fields.asOf")}
          hint={t("outside-series.hints.asOf")}
        />
        <SubmitButton pendingLabel={t("outside-series.uploading")}>{t("outside-series.upload")}</SubmitButton>
      </form>
    </>
  );
}

function limitOf(t: Translator, megabytes: number) {
  return {
    bytes: megabytes * 1_024 * 1_024,
    sentence: t("outside-series.problems.tooLarge", { megabytes }),
  };
}
