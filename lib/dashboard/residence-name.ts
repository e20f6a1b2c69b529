import { countryName, stateName } from "@/lib/i18n/places";
import type { Translator } from "@/lib/i18n/translator";
import { residenceOf } from "./residence";

/** "United States", "Washington", "not known". */
export function residenceName(t: Translator, code: string): string {
  const { country, state } = residenceOf(code);
  if (country === null) return t("dashboard.residence.none");
  return state ? stateName(t, country, state) : countryName(t.language, country);
}
