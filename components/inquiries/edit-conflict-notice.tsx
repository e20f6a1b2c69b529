import type { FormProblem, FormValues } from "@/lib/forms/form-values";
import type { Translator } from "@/lib/i18n/translator";
import { conflictCodes } from "@/lib/inquiries/edit-conflict";
import { type EditField, editFieldNames } from "@/lib/inquiries/edit-fields";
import { editAnswer } from "./edit-answer";
import type { InquiryFormChoices } from "./inquiry-form-choices";

type Props = {
  t: Translator;
  choices: InquiryFormChoices;
  problems: readonly FormProblem[];
  saved: FormValues;
  yours: FormValues;
};

/** What someone else saved meanwhile, beside one's own answers; nothing is hidden or cut short. */
export function EditConflictNotice(props: Props) {
  const { t, problems } = props;
  const both = conflictFields(problems, conflictCodes.both);
  const takenOver = conflictFields(problems, conflictCodes.takenOver);
  return (
    <section
      aria-label={t("inquiries.edit.conflict.compared")}
      className="mb-stack space-y-5 rounded-control border border-line bg-wash px-3.5 py-3"
    >
      {both.length > 0 && (
        <Answers {...props} fields={both} title={t("inquiries.edit.conflict.both")} withYours />
      )}
      {takenOver.length > 0 && (
        <Answers {...props} fields={takenOver} title={t("inquiries.edit.conflict.takenOver")} />
      )}
    </section>
  );
}

/** The answers that a conflict marks in one way. */
export function conflictFields(problems: readonly FormProblem[], code: string): EditField[] {
  return editFieldNames.filter((name) =>
    problems.some((problem) => problem.code === code && problem.field === name),
  );
}

type AnswersProps = Props & { fields: readonly EditField[]; title: string; withYours?: boolean };

function Answers({ t, choices, saved, yours, fields, title, withYours }: AnswersProps) {
  return (
    <div className="space-y-2">
      <p>{title}</p>
      {fields.map((field) => (
        <div key={field} className="border-t border-line pt-2">
          <h3 className="text-body">{t(`inquiries.fields.${field}`)}</h3>
          <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
            <Answer
              t={t}
              term={t("inquiries.edit.conflict.saved")}
              text={editAnswer(t, choices, saved, field)}
            />
            {withYours && (
              <Answer
                t={t}
                term={t("inquiries.edit.conflict.yours")}
                text={editAnswer(t, choices, yours, field)}
              />
            )}
          </dl>
        </div>
      ))}
    </div>
  );
}

function Answer({ t, term, text }: { t: Translator; term: string; text: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-small text-soft">{term}</dt>
      <dd dir="auto" className="whitespace-pre-wrap wrap-anywhere [unicode-bidi:plaintext]">
        {text || <span className="text-soft">{t("inquiries.edit.conflict.empty")}</span>}
      </dd>
    </div>
  );
}
