import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { SimulatedLocale } from "./simulated-contact";
import type { SimulatedOffice } from "./simulated-office";

/** One invented firm. Its people and its address are invented; the domain is reserved and reaches nobody. */
export const demonstrationFirm = {
  name: "Aurora Immigration Law (demonstration)",
  timeZone: "America/Toronto",
} as const;

/** Everyone of the demonstration firm signs in with it. It is printed at the first start and protects nothing. */
export const demonstrationPassword = "aurora-demonstration";

export const demonstrationOffices = [
  {
    key: "toronto",
    id: "01484b3a-4c00-7000-8000-000000000001",
    name: "Toronto",
    serves: "everyone",
    opensAt: 540,
    closesAt: 1050,
    locale: "en",
  },
  {
    key: "montreal",
    id: "01484b3a-4c00-7000-8000-000000000002",
    name: "Montréal",
    serves: "french",
    opensAt: 525,
    closesAt: 1035,
    locale: "fr",
  },
  // Vancouver's 9 to 17 h on the firm's clock.
  {
    key: "vancouver",
    id: "01484b3a-4c00-7000-8000-000000000003",
    name: "Vancouver",
    serves: "west",
    opensAt: 720,
    closesAt: 1200,
    locale: "en",
  },
] as const;

type Role = "intake" | "lawyer" | "partner" | "administrator";
type Colleague = {
  id: string;
  name: string;
  email: string;
  role: Role;
  office: (typeof demonstrationOffices)[number]["key"];
  locale: SimulatedLocale;
};

function colleague(
  number: number,
  name: string,
  user: string,
  role: Role,
  office: Colleague["office"],
  locale: SimulatedLocale = "en",
): Colleague {
  const id = `01484b3a-4c00-7000-9000-${String(number).padStart(12, "0")}`;
  return { id, name, email: `${user}@northbound.example`, role, office, locale };
}

export const demonstrationStaff: readonly Colleague[] = [
  colleague(1, "Maya Lindgren", "maya", "intake", "toronto"),
  colleague(2, "Devon Achebe", "devon", "intake", "toronto"),
  colleague(3, "Josiane Thibodeau", "josiane", "intake", "montreal", "fr"),
  colleague(4, "Harpreet Walia", "harpreet", "intake", "vancouver"),
  colleague(5, "Imogen Castellane", "imogen", "lawyer", "toronto"),
  colleague(6, "Tobias Ferreira", "tobias", "lawyer", "toronto"),
  colleague(7, "Élodie Marchand-Roy", "elodie", "lawyer", "montreal", "fr"),
  colleague(8, "Anselme Dubreuil", "anselme", "lawyer", "montreal", "fr"),
  colleague(9, "Wren Okonjo-Hale", "wren", "lawyer", "vancouver"),
  colleague(10, "Philippa Strand", "philippa", "partner", "toronto"),
  colleague(11, "Mathilde Beaurivage", "mathilde", "partner", "montreal", "fr"),
  colleague(12, "Oskar Vantongeren", "oskar", "administrator", "toronto"),
];

/** The sign-ins to print: one of every role, and a lawyer who works in French. */
export const printedSignIns: readonly string[] = ["maya", "imogen", "elodie", "philippa", "oskar"].map(
  (user) => `${user}@northbound.example`,
);

/** Everybody was there from before the first day. */
export const demonstrationFounded: CalendarDate = "2014-11-01";

/** The offices as the simulation sees them; partners advise too. */
export function officesAtWork(): SimulatedOffice[] {
  return demonstrationOffices.map(({ key, name: _, ...office }) => {
    const colleagues = demonstrationStaff.filter((person) => person.office === key);
    const idsOf = (role: Role) => colleagues.filter((person) => person.role === role).map(({ id }) => id);
    return { ...office, intakeIds: idsOf("intake"), lawyerIds: [...idsOf("lawyer"), ...idsOf("partner")] };
  });
}
