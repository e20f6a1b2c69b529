import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";
import { ErrorSummary } from "@/components/ui/error-summary";
import { KeyHint } from "@/components/ui/key-hint";
import { SubmitButton } from "@/components/ui/submit-button";
import { firstValue } from "@/lib/forms/form-values";
import { problemSentence } from "@/lib/forms/problem-sentence";
import { editInquiryAction } from "@/lib/inquiries/actions";
import { conflictCodes } from "@/lib/inquiries/edit-conflict";
import { DraftKeeper } from "./draft-keeper";
import { draftWords } from "./draft-words";
import type { InquiryFormProps } from "./inquiry-fields";
import * as Fields from "./inquiry-fields";

const carried = ["inquiryId", "version", "callerVersion", "base"];

/** The same questions as when it was logged, with the answers as they are saved. */
export function EditForm(props: InquiryFormProps) {
  const { t, form } = props;
  const shown = form.problems.filter(
    ({ code }) => code !== conflictCodes.met && code !== conflictCodes.takenOver,
  );
  const wrong = shown.filter(({ code }) => code !== conflictCodes.both);
  const errors = Object.fromEntries(
    wrong.map((problem) => [problem.field, problemSentence(t, "inquiries", problem)]),
  );
  return (
    <form key={form.savedAt?.getTime()} action={editInquiryAction} noValidate>
      <input type="hidden" name="draft" value={form.draftId} />
      {carried.map((name) => (
        <input key={name} type="hidden" name={name} value={firstValue(form.values, name)} />
      ))}
      <ErrorSummary
        title={t("common.problems.title", { n: wrong.length })}
        message={wrong.length > 0 ? t("common.problems.kept") : undefined}
        errors={errors}
      />
      <EditFields {...props} form={{ ...form, problems: shown }} />
      <EditFooter {...props} />
    </form>
  );
}

function EditFields(props: InquiryFormProps) {
  return (
    <div className="grid gap-x-10 gap-y-stack lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div className="space-y-stack">
        <Fields.CallerFields {...props} />
        <Fields.ReachFields {...props} />
        <Fields.ChannelField {...props} />
        <Fields.MotivationFields {...props} />
        <Fields.ConnectionFields {...props} />
        <Fields.PlaceFields {...props} />
        <Fields.ReadinessField {...props} />
      </div>
      <div className="space-y-stack">
        <Fields.NoteField {...props} />
        <Fields.SourceField {...props} />
        <Fields.ReceptionFields {...props} />
        <Fields.PersonFields {...props} />
        <Fields.PartyFields {...props} />
      </div>
    </div>
  );
}

function EditFooter({ t, form }: InquiryFormProps) {
  return (
    <footer className="mt-6 flex flex-wrap items-center justify-between gap-3 border-t border-line bg-paper py-3 sm:sticky sm:bottom-0">
      <DraftKeeper form="inquiry-edit" words={draftWords(t)} />
      <div className="flex flex-wrap gap-2">
        <Link
          href={`/inquiries/${firstValue(form.values, "inquiryId")}`}
          prefetch={false}
          data-shortcut="back"
          aria-keyshortcuts="Escape"
          className={buttonClass("plain")}
        >
          {t("inquiries.edit.back")}
        </Link>
        <SubmitButton
          data-shortcut="save"
          aria-keyshortcuts="Control+Enter"
          pendingLabel={t("inquiries.log.saving")}
        >
          {t("inquiries.edit.submit")} <KeyHint keys="Ctrl ↵" />
        </SubmitButton>
      </div>
    </footer>
  );
}
