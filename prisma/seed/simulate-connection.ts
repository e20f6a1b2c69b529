import type { Random } from "@/lib/statistics/seeded-random";
import { drawOne, drawWeighted, happens, type Weighted } from "./chance";
import { surgeWithoutConnection } from "./planted-truth";
import type { Cause } from "./simulate-day";
import type { ConnectionKind, SimulatedAnswers, SimulatedCaller } from "./simulated-contact";

type Connection = Pick<SimulatedAnswers, "canadaConnection" | "connectionKinds">;

/** Kinds of people in the United States, many of whom have family across the border. */
const kindsInUs: Weighted<ConnectionKind> = [
  ["parent_or_grandparent", 27],
  ["citizen_or_born", 9],
  ["spouse_or_partner", 20],
  ["other_family", 16],
  ["lived_worked_or_studied", 15],
  ["property_or_business", 5],
  ["job_offer", 8],
];

const kindsElsewhere: Weighted<ConnectionKind> = [
  ["parent_or_grandparent", 5],
  ["citizen_or_born", 3],
  ["spouse_or_partner", 24],
  ["other_family", 30],
  ["lived_worked_or_studied", 20],
  ["property_or_business", 3],
  ["job_offer", 15],
];

const kindsInCanada: Weighted<ConnectionKind> = [
  ["lived_worked_or_studied", 60],
  ["spouse_or_partner", 22],
  ["job_offer", 12],
  ["other_family", 6],
];

/** Whether the caller has a connection to Canada, and of which kinds. */
export function simulateConnection(
  random: Random,
  cause: Cause,
  caller: Pick<SimulatedCaller, "residence">,
): Connection {
  const inCanada = caller.residence.country === "CA";
  const canadaConnection = inCanada ? "yes" : drawWeighted(random, cause ? surgeAnswers : answers);
  if (canadaConnection !== "yes") return { canadaConnection, connectionKinds: [] };
  const kinds = inCanada ? kindsInCanada : caller.residence.country === "US" ? kindsInUs : kindsElsewhere;
  const first = drawWeighted(random, kinds);
  const second = happens(random, 0.14) ? drawOne(random, kinds)[0] : first;
  return { canadaConnection, connectionKinds: [...new Set([first, second])] };
}

type Answer = SimulatedAnswers["canadaConnection"];
const answers: Weighted<Answer> = [
  ["yes", 0.42],
  ["no", 0.43],
  ["unknown", 0.15],
];
const surgeAnswers: Weighted<Answer> = [
  ["yes", 0.08],
  ["no", surgeWithoutConnection],
  ["unknown", 0.12],
];
