import type { MessageKey, Translator } from "@/lib/i18n/translator";

/** The kinds of rounds by the names that the English file gives them, in small letters and without their version. */
const kinds = new Map<string, MessageKey>(
  Object.entries({
    "no program specified": "outside-series.roundNames.none",
    general: "outside-series.roundNames.general",
    "provincial nominee program": "outside-series.roundNames.provincial",
    "canadian experience class": "outside-series.roundNames.experience",
    "federal skilled worker": "outside-series.roundNames.skilledWorker",
    "federal skilled trades": "outside-series.roundNames.skilledTrades",
    "french language proficiency": "outside-series.roundNames.french",
    "healthcare occupations": "outside-series.roundNames.health",
    "healthcare and social services occupations": "outside-series.roundNames.healthAndSocial",
    "trade occupations": "outside-series.roundNames.trades",
    "trades occupations": "outside-series.roundNames.trades",
    "stem occupations": "outside-series.roundNames.stem",
    "transport occupations": "outside-series.roundNames.transport",
    "agriculture and agri food occupations": "outside-series.roundNames.agriculture",
    "education occupations": "outside-series.roundNames.education",
    "physicians with canadian work experience": "outside-series.roundNames.physicians",
    "senior managers with canadian work experience": "outside-series.roundNames.managers",
    "skilled military recruits": "outside-series.roundNames.military",
  } as const satisfies Record<string, MessageKey>),
);
/** As in "(Version 1)", "(2023-1)" and ", 2026-Version 2". */
const versioned = /^(?<kind>.*?)[\s,]+\(?(?:(?<year>\d{4})-)?(?:Version )?(?<version>\d{1,2})\)?$/i;

/**
 * What a round is called. English keeps the words of its file; French has its own for the kinds that are known, and those
 * of the file for any other.
 */
export function roundName(t: Translator, published: string): string {
  if (t.language === "en") return published;
  const { kind = published, year, version } = versioned.exec(published)?.groups ?? {};
  const key = kinds.get(kind.toLowerCase().replaceAll("-", " ").trim());
  if (!key) return published;
  const name = t(key);
  if (version === undefined) return name;
  return year === undefined
    ? t("outside-series.roundVersion", { name, version })
    : t("outside-series.roundVersionOfYear", { name, year, version });
}
