"use server";
import { redirect } from "next/navigation";
import { hide } from "@/lib/auth/refusal";
import { requireStaffToAct } from "@/lib/auth/session";
import { formValuesOf } from "@/lib/forms/form-values";
import { parseForm } from "@/lib/forms/parse-form";
import { inquiryListHref } from "./inquiry-list-href";
import { keepTextSearch } from "./mutations";
import { inquiryListSchema, textSearchSchema } from "./schema";

/** Searches inquiries by what was typed, within the filters that the form carries. */
export async function searchInquiriesAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const values = formValuesOf(form);
  const filters = parseForm(inquiryListSchema, values);
  const typed = parseForm(textSearchSchema, values);
  if (!filters.ok || !typed.ok) hide();
  const search = typed.data.text ? await keepTextSearch(actor, typed.data.text) : null;
  redirect(inquiryListHref({ ...filters.data, search, after: null, before: null }));
}

/** Searches callers by what was typed. */
export async function searchCallersAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const typed = parseForm(textSearchSchema, formValuesOf(form));
  if (!typed.ok) hide();
  redirect(typed.data.text ? `/callers?search=${await keepTextSearch(actor, typed.data.text)}` : "/callers");
}
