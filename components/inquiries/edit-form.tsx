import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";
import { KeyHint } from "@/components/ui/key-hint";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormValues, firstValue } from "@/lib/forms/form-values";
import { editInquiryAction } from "@/lib/inquiries/actions";
import { conflictCodes } from "@/lib/inquiries/edit-conflict";
import { DraftKeeper } from "./draft-keeper";
import { draftWords } from "./draft-words";
import { EditConflictNotice } from "./edit-conflict-notice";
import { EditSummary, type LastEdit } from "./edit-summary";
import type { InquiryFormProps } from "./inquiry-fields";
import * as Fields from "./inquiry-fields";

const carried = ["inquiryId", "version", "callerVersion", "base"];

type Props = InquiryFormProps & { by: LastEdit; saved: FormValues; timeZone: string };

/** The same questions as when it was logged, with the answers as they are saved. */
export function EditForm({ by, saved, timeZone, ...props }: Props) {
  const { t, form, choices } = props;
  const { problems, values } = form;
  const hasMet = problems.some(({ code }) => code === conflictCodes.met);
  // What was taken over is right as it stands: only the answers that both changed are marked in the form.
  const marked = problems.filter(
    ({ code }) => code !== conflictCodes.met && code !== conflictCodes.takenOver,
  );
  return (
    <form key={form.savedAt?.getTime()} action={editInquiryAction} noValidate>
      <input type="hidden" name="draft" value={form.draftId} />
      {carried.map((name) => (
        <input key={name} type="hidden" name={name} value={firstValue(values, name)} />
      ))}
      <EditSummary {...{ t, problems, by, timeZone }} />
      {hasMet && <EditConflictNotice {...{ t, choices, problems, saved }} yours={values} />}
      <EditFields {...props} form={{ ...form, problems: marked }} />
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
