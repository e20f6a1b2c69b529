import { type Language, localeTag, type Translator } from "./translator";

// ISO 3166-1 alpha-2, without territories that have no citizens of their own.
const countryCodes =
  "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW".split(
    " ",
  );

/** Whether the code names a country that the forms offer. */
export function isCountry(code: string): boolean {
  return countryCodes.includes(code);
}

const names = { en: countryNames("en"), fr: countryNames("fr") };

function countryNames(language: Language): Map<string, string> {
  const display = new Intl.DisplayNames(localeTag[language], { type: "region" });
  const named = countryCodes.map((code) => [code, display.of(code) ?? code] as const);
  return new Map(named.sort((a, b) => a[1].localeCompare(b[1], localeTag[language])));
}

/** The name of a country in the reader's language. */
export function countryName(language: Language, code: string): string {
  return names[language].get(code) ?? code;
}

/** Every country by name, those that most callers live in first. */
export function listCountries(language: Language): { code: string; name: string }[] {
  const all = [...names[language]].map(([code, name]) => ({ code, name }));
  const near = ["US", "CA"].map((code) => ({ code, name: countryName(language, code) }));
  return [...near, ...all.filter(({ code }) => code !== "US" && code !== "CA")];
}

/** The name of a US state or a Canadian province. */
export function stateName(t: Translator, country: string, code: string): string {
  return t.find(`places.${country}.${code}`) ?? code;
}
