import { cookies, headers } from "next/headers";
import { type Language, type Translator, translatorFor } from "@/lib/i18n/translator";
import { currentActor } from "./session";

/** A visitor's choice of language on the sign-in page. */
export const languageCookie = "northbound.language";

/** How this request is to be answered: the staff's own choices, else the visitor's cookie and browser. */
export async function requestPreferences() {
  const actor = await currentActor();
  if (actor) return { language: actor.language, theme: actor.theme, density: actor.density };
  return { language: await visitorLanguage(), theme: "system", density: "comfortable" } as const;
}

/** The translator of this request. */
export async function requestTranslator(): Promise<Translator> {
  return translatorFor((await requestPreferences()).language);
}

async function visitorLanguage(): Promise<Language> {
  const chosen = (await cookies()).get(languageCookie)?.value;
  if (chosen === "en" || chosen === "fr") return chosen;
  return /^\s*fr\b/i.test((await headers()).get("accept-language") ?? "") ? "fr" : "en";
}
