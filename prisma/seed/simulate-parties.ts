import type { Random } from "@/lib/statistics/seeded-random";
import { drawOne, happens } from "./chance";
import { names } from "./names";
import type { SimulatedAnswers, SimulatedParty } from "./simulated-contact";

const employers = [
  "Northern Lantern Software Inc.",
  "Juniper Bay Hospital",
  "Cedar & Flint Engineering Ltd.",
  "Laurentide Robotique inc.",
  "Prairie Loom Textiles",
  "Kingfisher Logistics Corp.",
  "Université du Vieux-Quai",
  "Harbourline Biotech",
];

/** Other people and companies that the conflict check must know. */
export function simulateParties(random: Random, { connectionKinds }: SimulatedAnswers): SimulatedParty[] {
  const person = () => `${drawOne(random, names.english.given)} ${drawOne(random, names.english.family)}`;
  const spouse: SimulatedParty = { role: "spouse", name: person() };
  const employer: SimulatedParty = { role: "employer", name: drawOne(random, employers) };
  const opposing: SimulatedParty = { role: "opposing_party", name: person() };
  return [
    happens(random, connectionKinds.includes("spouse_or_partner") ? 0.7 : 0.12) ? [spouse] : [],
    happens(random, connectionKinds.includes("job_offer") ? 0.6 : 0.05) ? [employer] : [],
    happens(random, 0.01) ? [opposing] : [],
  ].flat();
}
