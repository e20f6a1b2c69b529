"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { requireStaffToAct } from "@/lib/auth/session";
import { returnForm } from "@/lib/forms/drafts";
import { formValuesOf } from "@/lib/forms/form-values";
import { parseForm } from "@/lib/forms/parse-form";
import { changePassword, choosePreferences, endOtherSessions } from "./mutations";
import { densityChoice, languageChoice, passwordChange, shortcutsChoice, themeChoice } from "./schema";

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

/** Keyboard shortcuts on or off. */
export async function chooseShortcutsAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const parsed = parseForm(shortcutsChoice, formValuesOf(form));
  if (parsed.ok) await choosePreferences(actor, { keyboardShortcuts: parsed.data.shortcuts === "on" });
  revalidatePath("/", "layout");
}

/** A new password. Passwords are never kept as a draft: a refused form comes back empty, with its problems. */
export async function changePasswordAction(form: FormData): Promise<void> {
  const actor = await requireStaffToAct();
  const values = formValuesOf(form);
  const parsed = parseForm(passwordChange, values);
  const problems = parsed.ok ? await changePassword(actor, parsed.data) : parsed.problems;
  if (problems.length > 0)
    return returnForm(actor, "settings", "/settings", { draft: values.draft ?? [] }, problems);
  redirect("/settings?done=password");
}

/** Ends one's other sessions. */
export async function endOtherSessionsAction(): Promise<void> {
  await endOtherSessions(await requireStaffToAct());
  redirect("/settings?done=sessions");
}
