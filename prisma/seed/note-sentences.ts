import type { ConnectionKind, SimulatedLocale } from "./simulated-contact";

type Sentences = {
  readonly opening: readonly string[];
  readonly connection: Readonly<Record<ConnectionKind | "no" | "unknown", readonly string[]>>;
  readonly next: readonly string[];
  readonly repeat: readonly string[];
};

/** Invented sentences, such as a receptionist or a lawyer types during a call. */
export const noteSentences: Readonly<Record<SimulatedLocale, Sentences>> = {
  en: {
    opening: [
      "Asked how long it takes and what it costs.",
      "Has read a lot online and is unsure what applies.",
      "Two children in school, would not move before summer.",
      "Spoke with another office last month and got no answer.",
      "Wants to know whether a remote job can continue from Canada.",
      "Calls on behalf of the whole family.",
      "Wishes to be called back after 5 p.m. local time.",
      "Sounded anxious; I explained the first steps slowly.",
      "Has a house to sell first.",
      "Software developer, eleven years of experience.",
      "Nurse, licence from another jurisdiction, asks about recognition.",
      "Retired teacher, asks whether age counts against them.",
    ],
    connection: {
      parent_or_grandparent: [
        "Mother was born in Saskatchewan, birth certificate is available.",
        "Grandfather left Nova Scotia in the 1950s; papers still to be found.",
      ],
      citizen_or_born: [
        "Born in Windsor, has lived abroad since childhood.",
        "Believes to be a citizen already, never had a passport.",
      ],
      spouse_or_partner: [
        "Partner is a permanent resident, together for four years.",
        "Married to a Canadian; wedding was last year.",
      ],
      other_family: ["A sister lives in Ontario.", "An uncle and two cousins are in British Columbia."],
      lived_worked_or_studied: [
        "Did a master's degree in Canada and left afterwards.",
        "Worked here for two years on a permit.",
      ],
      property_or_business: [
        "Owns a cottage on this side of the lake.",
        "Has a small business with Canadian customers.",
      ],
      job_offer: [
        "Has a written job offer from an employer in Ontario.",
        "Employer would transfer them to its Canadian branch.",
      ],
      no: ["No family, work or study in Canada so far."],
      unknown: ["Could not say whether there are relatives in Canada."],
    },
    next: [
      "Sent the list of documents by e-mail.",
      "Will think about it and call again.",
      "Booked a first consultation.",
      "Asked for a fee estimate in writing.",
      "To be called back next week.",
      "Advised that no view can be given before seeing the papers.",
    ],
    repeat: [
      "Called to ask whether we received the papers.",
      "Had one more question about the fee.",
      "Wants to move the consultation.",
      "Asked the same again; nothing new.",
    ],
  },
  fr: {
    opening: [
      "Demande combien de temps cela prend et ce que cela coûte.",
      "A beaucoup lu en ligne et ne sait pas ce qui s’applique.",
      "Deux enfants à l’école, ne partirait pas avant l’été.",
      "Souhaite être rappelé après 17 h, heure locale.",
      "Appelle au nom de toute la famille.",
      "Ingénieure, neuf ans d’expérience.",
      "Infirmier, s’interroge sur la reconnaissance de son permis.",
      "Veut savoir si son télétravail peut continuer depuis le Canada.",
    ],
    connection: {
      parent_or_grandparent: [
        "Sa mère est née à Trois-Rivières; l’acte de naissance existe.",
        "Son grand-père a quitté le Nouveau-Brunswick; papiers à retrouver.",
      ],
      citizen_or_born: [
        "Né à Gatineau, vit à l’étranger depuis l’enfance.",
        "Croit être déjà citoyenne, n’a jamais eu de passeport.",
      ],
      spouse_or_partner: [
        "Son conjoint est résident permanent; ensemble depuis quatre ans.",
        "Mariée à un Canadien depuis l’an dernier.",
      ],
      other_family: ["Une sœur vit à Laval.", "Un oncle et deux cousins à Québec."],
      lived_worked_or_studied: [
        "A fait une maîtrise au Canada, puis est repartie.",
        "A travaillé ici deux ans avec un permis.",
      ],
      property_or_business: [
        "Possède un chalet au bord du lac.",
        "A une petite entreprise avec des clients au Canada.",
      ],
      job_offer: [
        "A une offre d’emploi écrite d’un employeur de Montréal.",
        "Son employeur le muterait à sa filiale canadienne.",
      ],
      no: ["Ni famille, ni travail, ni études au Canada jusqu’ici."],
      unknown: ["Ne sait pas s’il y a de la parenté au Canada."],
    },
    next: [
      "Liste des documents envoyée par courriel.",
      "Va y réfléchir et rappeler.",
      "Première consultation fixée.",
      "Demande une estimation écrite des honoraires.",
      "À rappeler la semaine prochaine.",
    ],
    repeat: [
      "Demande si nous avons reçu les papiers.",
      "Encore une question sur les honoraires.",
      "Souhaite déplacer la consultation.",
      "Même question que la dernière fois.",
    ],
  },
};
