import type { Random } from "@/lib/statistics/seeded-random";
import { drawOne, drawWeighted, happens, type Weighted } from "./chance";
import {
  citizenshipsOfForeignersInUs,
  citizenshipsOfTemporaryResidents,
  frenchSpeaking,
  nameOrigins,
  residencesElsewhere,
} from "./countries";
import { type NameOrigin, names } from "./names";
import type { Cause } from "./simulate-day";
import type { Residence, SimulatedLocale } from "./simulated-contact";
import { canadianProvinces, usStates } from "./us-states";

export type SimulatedPerson = {
  name: string;
  givenName: string;
  residence: Residence & { country: string };
  citizenships: readonly string[];
  language: SimulatedLocale;
};

const usResidents = 0.66;
const usCitizensAmongUsResidents = 0.63;

/** Someone who gets in touch. Where they live and which citizenships they hold are two different facts. */
export function simulatePerson(random: Random, cause: Cause): SimulatedPerson {
  const residence = cause || happens(random, usResidents) ? liveInUs(random, cause) : liveElsewhere(random);
  const citizenship = drawCitizenship(random, residence.country, cause);
  const second = happens(random, 0.05) ? drawOne(random, ["GB", "IL", "MX", "DE", "FR"]) : citizenship;
  const citizenships = [...new Set([citizenship, second])];
  const { givenName, familyName } = drawName(random, citizenship);
  const isFrench = frenchSpeaking.has(citizenship) || residence.state === "QC";
  const language = happens(random, isFrench ? 0.75 : 0.01) ? "fr" : "en";
  return { name: `${givenName} ${familyName}`, givenName, residence, citizenships, language };
}

function liveInUs(random: Random, cause: Cause): SimulatedPerson["residence"] {
  const pull = cause ? 2.5 : 1.3;
  const state = drawWeighted(
    random,
    usStates.map(({ code, weight, leaning }) => [code, leaning ? weight * pull : weight] as const),
  );
  return { country: "US", state };
}

function liveElsewhere(random: Random): SimulatedPerson["residence"] {
  const country = drawWeighted(random, residencesElsewhere);
  if (country !== "CA") return { country, state: null };
  return {
    country,
    state: drawWeighted(
      random,
      canadianProvinces.map(({ code, weight }) => [code, weight] as const),
    ),
  };
}

function drawCitizenship(random: Random, residence: string, cause: Cause): string {
  if (residence === "US") {
    const foreigners = cause?.reasons.includes("us_immigration_restrictions")
      ? 0.9
      : 1 - usCitizensAmongUsResidents;
    return happens(random, cause && foreigners < 0.5 ? 0.15 : foreigners)
      ? drawWeighted(random, citizenshipsOfForeignersInUs)
      : "US";
  }
  const isTemporary = residence === "CA" || residence === "AE" || happens(random, 0.04);
  return isTemporary ? drawWeighted(random, citizenshipsOfTemporaryResidents) : residence;
}

function drawName(random: Random, citizenship: string): { givenName: string; familyName: string } {
  const origin = drawWeighted(random, nameOrigins[citizenship] ?? otherNames);
  return {
    givenName: drawOne(random, names[origin].given),
    familyName: drawOne(random, names[origin].family),
  };
}

const otherNames: Weighted<NameOrigin> = [["english", 1]];
