/** The motivations that a firm begins with. Sensitive: religion, political opinion, sexual orientation, racial origin
 * and health, which ask for express consent. The firm edits the list. */
export const defaultMotivations = [
  { key: "politics", labelEn: "Politics", labelFr: "Politique", sensitive: true },
  { key: "religion", labelEn: "Religion", labelFr: "Religion", sensitive: true },
  { key: "lgbtq", labelEn: "LGBTQ+", labelFr: "LGBTQ+", sensitive: true },
  {
    key: "race_or_ethnicity",
    labelEn: "Race or ethnicity",
    labelFr: "Race ou origine ethnique",
    sensitive: true,
  },
  {
    key: "reproductive_rights",
    labelEn: "Reproductive rights",
    labelFr: "Droits reproductifs",
    sensitive: true,
  },
  { key: "gun_violence", labelEn: "Gun violence", labelFr: "Violence par arme à feu", sensitive: false },
  {
    key: "us_immigration_restrictions",
    labelEn: "US immigration restrictions",
    labelFr: "Restrictions d’immigration américaines",
    sensitive: false,
  },
  { key: "health_care", labelEn: "Health care", labelFr: "Soins de santé", sensitive: true },
  { key: "cost_of_living", labelEn: "Cost of living", labelFr: "Coût de la vie", sensitive: false },
  { key: "work", labelEn: "Work", labelFr: "Travail", sensitive: false },
  { key: "study", labelEn: "Study", labelFr: "Études", sensitive: false },
  {
    key: "family_reunification",
    labelEn: "Family reunification",
    labelFr: "Réunification familiale",
    sensitive: false,
  },
  { key: "climate", labelEn: "Climate", labelFr: "Climat", sensitive: false },
  { key: "other", labelEn: "Other", labelFr: "Autre", sensitive: false },
] as const;

export type MotivationKey = (typeof defaultMotivations)[number]["key"];

/** Those that the caller must have agreed to have written down. */
export const sensitiveMotivations: ReadonlySet<MotivationKey> = new Set(
  defaultMotivations.filter(({ sensitive }) => sensitive).map(({ key }) => key),
);
