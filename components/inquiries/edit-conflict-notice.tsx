import type { FormProblem, FormValues } from "@/lib/forms/form-values";
import { formatInstant } from "@/lib/i18n/format";
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
  by: { name: string; at: Date } | null;
  timeZone: string;
};

/** Someone else was faster: who and when, what they saved, and what of one's own now stands in the form. */
export function EditConflictNotice(props: Props) {
  const { t, problems, by, timeZone } = props;
  if (!problems.some(({ code }) => code === conflictCodes.met)) return null;
  const both = fieldsWith(problems, conflictCodes.both);
  const takenOver = fieldsWith(problems, conflictCodes.takenOver);
  return (
    <section
      role="alert"
      aria-labelledby="conflict-title"
      className="mb-stack space-y-3 rounded-control border border-amber bg-amber-wash px-3.5 py-3"
    >
      <h2 id="conflict-title" className="text-body text-amber">
        {t("inquiries.edit.conflict.title")}
      </h2>
      {by && (
        <p>
          {t("inquiries.edit.conflict.by", {
            name: by.name,
            at: formatInstant(t.language, by.at, timeZone),
          })}
        </p>
      )}
      {both.length > 0 && (
        <Answers {...props} fields={both} title={t("inquiries.edit.conflict.both")} withYours />
      )}
      {takenOver.length > 0 && (
        <Answers {...props} fields={takenOver} title={t("inquiries.edit.conflict.takenOver")} />
      )}
    </section>
  );
}

function fieldsWith(problems: readonly FormProblem[], code: string): EditField[] {
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
        <dl key={field} className="grid gap-x-6 gap-y-1 border-t border-line pt-2 sm:grid-cols-2">
          <div className="font-semibold sm:col-span-2">{t(`inquiries.fields.${field}`)}</div>
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
      ))}
    </div>
  );
}

function Answer({ t, term, text }: { t: Translator; term: string; text: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-small text-soft">{term}</dt>
      <dd dir="auto" className="whitespace-pre-wrap wrap-anywhere">
        {text || <span className="text-soft">{t("inquiries.edit.conflict.empty")}</span>}
      </dd>
    </div>
  );
}
