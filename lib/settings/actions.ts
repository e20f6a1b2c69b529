"use server";
import { revalidatePath } from "next/cache";
import { requireStaffToAct } from "@/lib/auth/session";
import { formValuesOf } from "@/lib/forms/form-values";
import { parseForm } from "@/lib/forms/parse-form";
import { choosePreferences } from "./mutations";
import { densityChoice, languageChoice, themeChoice } from "./schema";

/** English or French, from the next page on. */
export async function chooseStaffLanguageAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const parsed = parseForm(languageChoice, formValuesOf(form));
  if (parsed.ok) await choosePreferences(actor, { locale: parsed.data.language });
  revalidatePath("/", "layout");
}

/** Light, dark, or as the computer says. */
export async function chooseThemeAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const parsed = parseForm(themeChoice, formValuesOf(form));
  if (parsed.ok) await choosePreferences(actor, parsed.data);
  revalidatePath("/", "layout");
}

/** Comfortable or compact. */
export async function chooseDensityAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const parsed = parseForm(densityChoice, formValuesOf(form));
  if (parsed.ok) await choosePreferences(actor, parsed.data);
  revalidatePath("/", "layout");
}
