import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { handOut } from "../downloads/mutations";
import { maySeeTrends } from "../permissions";
import { motivationsFile } from "./motivations-file";
import { getMotivationShifts } from "./queries";

/** The counts behind every shift as a file, small ones withheld. */
export async function downloadMotivationCounts(actor: Actor) {
  requireRight(maySeeTrends(actor));
  return handOut(actor, null, async (t, facts, today) => {
    const shifts = await getMotivationShifts(actor, today);
    const file = motivationsFile(t, shifts, { ...facts, isPersonal: true });
    const detail = { rows: shifts.rows.length };
    return { file, taken: { objectType: "motivations", objectId: "all", detail } };
  });
}
