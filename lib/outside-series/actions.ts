"use server";
import { redirect } from "next/navigation";
import { requireStaffToAct } from "@/lib/auth/session";
import { newId } from "@/lib/database/new-id";
import { draftIdOf, returnForm } from "@/lib/forms/drafts";
import { type FormProblem, type FormValues, formValuesOf } from "@/lib/forms/form-values";
import { parseForm } from "@/lib/forms/parse-form";
import { objectIdOf } from "@/lib/forms/submit-form";
import { uploadedFileOf } from "@/lib/forms/uploaded-file";
import { addSeries, uploadRounds, uploadVintage } from "./mutations";
import { addSeriesSchema, uploadSchema } from "./schema";
import { type Upload, uploadProblem } from "./upload";

const listPath = "/outside-series";
const noFile: Upload = { kind: "refused", problem: { code: "noFile" } };
const sentBefore: FormProblem = { field: "titleEn", code: "sameKeyOtherBody" };

/** Reads a file of invitation rounds; one that changes nothing says why on the form. */
export async function uploadRoundsAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const page = `${listPath}/invitation-rounds`;
  const file = await uploadedFileOf(form);
  const upload = file ? await uploadRounds(actor, file) : noFile;
  if (upload.kind === "stored") redirect(`${page}?uploaded=${upload.id}`);
  return returnForm(actor, "upload", `${page}/upload`, formValuesOf(form), [
    uploadProblem(actor.language, upload),
  ]);
}

/** Reads a file of monthly values; one that changes nothing says why on the form. */
export async function uploadVintageAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const values = formValuesOf(form);
  const page = `${listPath}/${objectIdOf(values, "seriesId")}`;
  const parsed = parseForm(uploadSchema, values);
  if (!parsed.ok) return returnForm(actor, "upload", `${page}/upload`, values, parsed.problems);
  const file = await uploadedFileOf(form);
  const upload = file
    ? await uploadVintage(actor, objectIdOf(values, "seriesId"), file, parsed.data)
    : noFile;
  if (upload.kind === "stored") redirect(`${page}?uploaded=${upload.id}`);
  return returnForm(actor, "upload", `${page}/upload`, values, [uploadProblem(actor.language, upload)]);
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
