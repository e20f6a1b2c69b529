/** What the reference pack says about its files and figures, in both languages. Kept apart from how it is made. */

type Words = { en: string; fr: string };
export type SourceWords = { file: string; title: Words; publisher: Words; licence: Words };

const ircc: Words = {
  en: "Immigration, Refugees and Citizenship Canada",
  fr: "Immigration, Réfugiés et Citoyenneté Canada",
};
const publicFacts: Words = { en: "Public facts, source named", fr: "Faits publics, source indiquée" };

export const politicalEventsSource: SourceWords = {
  file: "political-events.csv",
  title: {
    en: "Political events that can move people between the United States and Canada",
    fr: "Événements politiques pouvant susciter des mouvements de personnes entre les États-Unis et le Canada",
  },
  publisher: {
    en: "Compiled from the works cited with each event",
    fr: "Compilation fondée sur les ouvrages cités avec chaque événement",
  },
  licence: publicFacts,
};

export const roundsSource: SourceWords = {
  file: "invitation-rounds.csv",
  title: { en: "Express Entry invitation rounds", fr: "Rondes d’invitations d’Entrée express" },
  publisher: ircc,
  licence: publicFacts,
};

export const roundNamesSource: SourceWords = {
  file: "invitation-round-names.csv",
  title: {
    en: "Express Entry invitation rounds, names as published earlier",
    fr: "Rondes d’invitations d’Entrée express, noms publiés auparavant",
  },
  publisher: ircc,
  licence: publicFacts,
};

export const applicationsSource: SourceWords = {
  file: "us-applications-received.csv",
  title: {
    en: "Applications for permanent residence received by month, from the operational processing workbooks",
    fr: "Demandes de résidence permanente reçues par mois, selon les classeurs de traitement opérationnel",
  },
  publisher: ircc,
  licence: publicFacts,
};

export const admissionsSource: SourceWords = {
  file: "us-admissions.csv",
  title: {
    en: "Permanent residents admitted by citizenship and month; from February 2025 on monthly updates as transcribed in the public repository ircc-stats",
    fr: "Résidents permanents admis par citoyenneté et par mois ; à partir de février 2025, mises à jour mensuelles transcrites dans le dépôt public ircc-stats",
  },
  publisher: ircc,
  licence: {
    en: "Open Government Licence – Canada until January 2025; public facts, source named, since",
    fr: "Licence du gouvernement ouvert – Canada jusqu’en janvier 2025 ; faits publics, source indiquée, depuis",
  },
};

export const pointsSource: SourceWords = {
  file: "published-points.csv",
  title: {
    en: "US applicants for permanent residence, single figures for 2015 to 2017",
    fr: "Candidats américains à la résidence permanente, chiffres isolés de 2015 à 2017",
  },
  publisher: {
    en: "Immigration, Refugees and Citizenship Canada, as reported in the press in 2020; preliminary and subject to change",
    fr: "Immigration, Réfugiés et Citoyenneté Canada, d’après la presse de 2020 ; chiffres provisoires, susceptibles de changer",
  },
  licence: publicFacts,
};

export type SeriesWords = { key: string; file: string; column: string; originalColumn: string; title: Words };

/** The series of the pack: which column of which file, what the publisher called it, and what it counts. */
export const seriesWords: SeriesWords[] = [
  {
    key: "applications-received-us",
    file: applicationsSource.file,
    column: "us",
    originalColumn: "us_intake",
    title: {
      en: "Applications for permanent residence received, US citizens",
      fr: "Demandes de résidence permanente reçues, citoyens des États-Unis",
    },
  },
  {
    key: "applications-received-uk",
    file: applicationsSource.file,
    column: "uk",
    originalColumn: "uk_intake",
    title: {
      en: "Applications for permanent residence received, UK citizens",
      fr: "Demandes de résidence permanente reçues, citoyens du Royaume-Uni",
    },
  },
  {
    key: "applications-received-all",
    file: applicationsSource.file,
    column: "all",
    originalColumn: "all_intake",
    title: {
      en: "Applications for permanent residence received, all countries",
      fr: "Demandes de résidence permanente reçues, tous les pays",
    },
  },
  {
    key: "admissions-us",
    file: admissionsSource.file,
    column: "us",
    originalColumn: "admissions",
    title: {
      en: "Permanent residents admitted, US citizens",
      fr: "Résidents permanents admis, citoyens des États-Unis",
    },
  },
];

/** Single published figures: US applicants in a year, in a month, or the most in any month of a span. */
export const publishedPoints: { period: string; value: number; qualifier: Words }[] = [
  { period: "2015", value: 6_800, qualifier: { en: "a little over", fr: "un peu plus de" } },
  { period: "2016", value: 7_700, qualifier: { en: "just over", fr: "à peine plus de" } },
  { period: "2017", value: 9_000, qualifier: { en: "over", fr: "plus de" } },
  {
    period: "2015-01/2016-10",
    value: 694,
    qualifier: {
      en: "the most in any month before the election",
      fr: "le plus grand nombre en un mois avant l’élection",
    },
  },
  { period: "2016-11", value: 829, qualifier: { en: "as published", fr: "chiffre publié" } },
  { period: "2016-12", value: 743, qualifier: { en: "as published", fr: "chiffre publié" } },
];
