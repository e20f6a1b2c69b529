"use server";
import { redirect } from "next/navigation";
import { requestNetwork } from "@/lib/auth/request-network";
import { requireStaffToAct } from "@/lib/auth/session";
import { draftIdOf, returnForm } from "@/lib/forms/drafts";
import { formValuesOf } from "@/lib/forms/form-values";
import { parseForm } from "@/lib/forms/parse-form";
import { objectIdOf } from "@/lib/forms/submit-form";
import { cancelExport, startExport } from "./mutations";
import { exportSchema } from "./schema";

/** Starts an export. A form that cannot be taken comes back as it was filled in, but for the password. */
export async function startExportAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const { password = [], ...values } = formValuesOf(form);
  const parsed = parseForm(exportSchema, { ...values, password });
  const comeBack = (problems: Parameters<typeof returnForm>[4]) =>
    returnForm(actor, "export", "/exports/new", values, problems);
  if (!parsed.ok) return comeBack(parsed.problems);
  const outcome = await startExport(actor, parsed.data, draftIdOf(values), await requestNetwork());
  if (outcome.kind === "problems") return comeBack(outcome.problems);
  redirect(`/exports/${outcome.id}`);
}

/** Ends one's own export. */
export async function cancelExportAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const id = objectIdOf(formValuesOf(form), "exportId");
  await cancelExport(actor, id);
  redirect(`/exports/${id}`);
}
