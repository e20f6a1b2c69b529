import { en } from "@/lib/i18n/dictionaries";
import { listCountries, stateName } from "@/lib/i18n/places";
import type { Translator } from "@/lib/i18n/translator";

/** The names of countries and of their states by code, "US" and "US-WA", as JSON that the database looks into. */
export function placeNames(t: Translator): string {
  const countries = listCountries(t.language).map(({ code, name }) => [code, name]);
  const states = Object.entries(en.places).flatMap(([country, names]) =>
    Object.keys(names).map((code) => [`${country}-${code}`, stateName(t, country, code)]),
  );
  return JSON.stringify(Object.fromEntries([...countries, ...states]));
}
