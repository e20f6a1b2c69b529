"use server";
import { redirect } from "next/navigation";
import { requireStaffToAct } from "@/lib/auth/session";
import { newId } from "@/lib/database/new-id";
import { draftIdOf, returnForm } from "@/lib/forms/drafts";
import { type FormProblem, type FormValues, firstValue, formValuesOf } from "@/lib/forms/form-values";
import { parseForm } from "@/lib/forms/parse-form";
import { problemSentence } from "@/lib/forms/problem-sentence";
import { objectIdOf } from "@/lib/forms/submit-form";
import { translatorFor } from "@/lib/i18n/translator";
import { addSeries, uploadRounds, uploadVintage } from "./mutations";
import { addSeriesSchema, uploadSchema } from "./schema";
import { type Upload, type UploadAnswer, uploadAnswer } from "./upload-answer";
import { uploadedFileOf } from "./uploaded-file";

const listPath = "/outside-series";
const noFile: Upload = { kind: "refused", problem: { code: "noFile" } };
const sentBefore: FormProblem = { field: "titleEn", code: "sameKeyOtherBody" };

/** Reads a file of invitation rounds; one that changes nothing says why on the form. */
export async function uploadRoundsAction(_previous: UploadAnswer, form: FormData): Promise<UploadAnswer> {
  const actor = await requireStaffToAct();
  const file = await uploadedFileOf(form);
  const upload = file ? await uploadRounds(actor, file) : noFile;
  if (upload.kind === "stored") redirect(`${listPath}/invitation-rounds?uploaded=${upload.id}`);
  return uploadAnswer(translatorFor(actor.language), upload);
}

/** Reads a file of monthly values; one that changes nothing says why on the form. */
export async function uploadVintageAction(_previous: UploadAnswer, form: FormData): Promise<UploadAnswer> {
  const actor = await requireStaffToAct();
  const t = translatorFor(actor.language);
  const values = formValuesOf(form);
  const typed = { column: firstValue(values, "column"), asOf: firstValue(values, "asOf") };
  const parsed = parseForm(uploadSchema, values);
  if (!parsed.ok) return { errors: sentencesOf(t, parsed.problems), values: typed };
  const seriesId = objectIdOf(values, "seriesId");
  const file = await uploadedFileOf(form);
  const upload = file ? await uploadVintage(actor, seriesId, file, parsed.data) : noFile;
  if (upload.kind === "stored") redirect(`${listPath}/${seriesId}?uploaded=${upload.id}`);
  return { ...uploadAnswer(t, upload), values: typed };
}

/** Adds a series; a form that cannot be taken comes back as it was typed. */
export async function addSeriesAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const values = formValuesOf(form);
  const back = (problems: readonly FormProblem[], typed: FormValues = values) =>
    returnForm(actor, "outside-series", `${listPath}/new`, typed, problems);
  const parsed = parseForm(addSeriesSchema, values);
  if (!parsed.ok) return back(parsed.problems);
  const result = await addSeries(actor, parsed.data, draftIdOf(values));
  if (result.kind === "problems") return back(result.problems);
  if (result.kind === "sentBefore") return back([sentBefore], { ...values, draft: [newId()] });
  redirect(`${listPath}/${result.id}/upload`);
}

function sentencesOf(t: ReturnType<typeof translatorFor>, problems: readonly FormProblem[]) {
  return Object.fromEntries(
    problems.map((problem) => [problem.field, problemSentence(t, "outside-series", problem)]),
  );
}
