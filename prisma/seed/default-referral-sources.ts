/** Where people say that they heard of the firm; the firm edits the list. */
export const defaultReferralSources = [
  { key: "web_search", labelEn: "Web search", labelFr: "Recherche sur le Web" },
  { key: "client", labelEn: "A client of the firm", labelFr: "Un client du cabinet" },
  { key: "friend_or_family", labelEn: "Friend or family", labelFr: "Ami ou famille" },
  { key: "other_lawyer", labelEn: "Another lawyer", labelFr: "Un autre avocat" },
  { key: "employer", labelEn: "Employer", labelFr: "Employeur" },
  { key: "news", labelEn: "News", labelFr: "Médias d’information" },
  { key: "social_media", labelEn: "Social media", labelFr: "Médias sociaux" },
  { key: "community_organisation", labelEn: "Community organization", labelFr: "Organisme communautaire" },
  { key: "directory", labelEn: "Directory of lawyers", labelFr: "Répertoire d’avocats" },
  { key: "other", labelEn: "Other", labelFr: "Autre" },
] as const;

export type ReferralSourceKey = (typeof defaultReferralSources)[number]["key"];
