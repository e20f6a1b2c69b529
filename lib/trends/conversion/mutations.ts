import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { filterEntries } from "@/lib/inquiry-counts/count-filter";
import { handOut } from "@/lib/trends/downloads/mutations";
import { maySeeTrends } from "@/lib/trends/permissions";
import { conversionFile } from "./conversion-file";
import { getConversion } from "./queries";
import type { ConversionFileQuestion } from "./schema";

/** The counts by group, or the curves, as a file. */
export async function downloadConversion(actor: Actor, { part, ...address }: ConversionFileQuestion) {
  requireRight(maySeeTrends(actor));
  const { period, ...filter } = address;
  return handOut(actor, filter, async (t, facts, today) => {
    const conversion = await getConversion(actor, address, today);
    const file = conversionFile(t, part, conversion, facts);
    const asked = Object.fromEntries(filterEntries(filter));
    const detail = { ...conversion.cohort, period, ...asked, rows: file.rows };
    return { file, taken: { objectType: "conversion", objectId: part, detail } };
  });
}
