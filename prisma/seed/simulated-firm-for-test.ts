import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readReferencePack } from "@/lib/outside-series/read-reference-pack";
import { seededRandom } from "@/lib/statistics/seeded-random";
import { demonstrationStaff, officesAtWork } from "./demonstration-firm";
import { instantAt } from "./firm-clock";
import { simulateFirm } from "./simulate-firm";
import type { SimulatedContact } from "./simulated-contact";

const textOf = (file: string) => readFileSync(join(import.meta.dirname, "reference", file), "utf8");

export const realRounds = readReferencePack(textOf).rounds;

/** For tests: a firm of the demonstration's kind, of any size and seed, up to a day. */
export function simulatedFirmForTest(seed: number, scale: number, today = "2026-11-20"): SimulatedContact[] {
  const partner = demonstrationStaff.find(({ role }) => role === "partner");
  const setting = {
    today,
    now: instantAt(today, 18 * 60),
    scale,
    offices: officesAtWork(),
    rounds: realRounds,
  };
  return [...simulateFirm({ random: seededRandom(seed), ...setting, partnerId: partner?.id ?? "" })];
}
