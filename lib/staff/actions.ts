"use server";
import { redirect } from "next/navigation";
import { requireStaffToAct } from "@/lib/auth/session";
import { newId } from "@/lib/database/new-id";
import { returnForm } from "@/lib/forms/drafts";
import { formValuesOf } from "@/lib/forms/form-values";
import { parseForm } from "@/lib/forms/parse-form";
import { changeStaff, deactivateStaff, inviteStaff, reactivateStaff, renewSignInLink } from "./mutations";
import { changeStaffSchema, inviteStaffSchema, staffIdSchema } from "./schema";

/** Adds someone; the link is shown to the administrator, and kept from the address. */
export async function inviteStaffAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const values = formValuesOf(form);
  const parsed = parseForm(inviteStaffSchema, values);
  if (!parsed.ok) return returnForm(actor, "staff", "/staff", values, parsed.problems);
  const result = await inviteStaff(actor, parsed.data);
  if (result.kind === "problems") return returnForm(actor, "staff", "/staff", values, result.problems);
  return returnForm(
    actor,
    "staff",
    "/staff",
    { draft: [newId()], link: [result.link], for: [parsed.data.name] },
    [],
  );
}

/** A fresh one-time link. */
export async function renewSignInLinkAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const parsed = parseForm(staffIdSchema, formValuesOf(form));
  if (!parsed.ok) redirect("/staff");
  const result = await renewSignInLink(actor, parsed.data.staffId);
  if (result.kind === "link")
    return returnForm(actor, "staff", "/staff", { draft: [newId()], link: [result.link] }, []);
}

/** Another role or office. */
export async function changeStaffAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const values = formValuesOf(form);
  const parsed = parseForm(changeStaffSchema, values);
  if (!parsed.ok) return returnForm(actor, "staff", "/staff", values, parsed.problems);
  const result = await changeStaff(actor, parsed.data);
  if (result.kind === "problems") return returnForm(actor, "staff", "/staff", values, result.problems);
  redirect("/staff");
}

/** Someone leaves. */
export async function deactivateStaffAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const values = formValuesOf(form);
  const parsed = parseForm(staffIdSchema, values);
  if (!parsed.ok) redirect("/staff");
  const result = await deactivateStaff(actor, parsed.data.staffId);
  if (result.kind === "problems") return returnForm(actor, "staff", "/staff", values, result.problems);
  redirect("/staff");
}

/** Someone comes back. */
export async function reactivateStaffAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const parsed = parseForm(staffIdSchema, formValuesOf(form));
  if (parsed.ok) await reactivateStaff(actor, parsed.data.staffId);
  redirect("/staff");
}
