import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { filterEntries } from "@/lib/inquiry-counts/count-filter";
import { handOut } from "@/lib/trends/downloads/mutations";
import { maySeeTrends } from "@/lib/trends/permissions";
import { getWatch } from "./queries";
import type { WatchFileQuestion } from "./schema";
import { watchFile } from "./watch-file";

/** The weeks of the watch as a file. */
export async function downloadWatch(actor: Actor, { part, ...filter }: WatchFileQuestion) {
  requireRight(maySeeTrends(actor));
  return handOut(actor, filter, async (t, facts, today) => {
    const file = watchFile(t, part, await getWatch(actor, filter, today), facts);
    const detail = { ...file.span, ...Object.fromEntries(filterEntries(filter)), rows: file.rows };
    return { file, taken: { objectType: "watch", objectId: part, detail } };
  });
}
