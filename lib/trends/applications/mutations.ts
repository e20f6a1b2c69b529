import type { Actor } from "@/lib/auth/actor";
import { requireRight } from "@/lib/auth/refusal";
import { handOut } from "@/lib/trends/downloads/mutations";
import { maySeeTrends } from "@/lib/trends/permissions";
import { applicationsDrawnFile, applicationsSeriesFile } from "./applications-file";
import { getApplicationsPicture } from "./queries";
import type { ApplicationsFileQuestion } from "./schema";

/** The monthly series behind the findings, or the months as they are drawn. */
export async function downloadApplications(actor: Actor, { part, ...question }: ApplicationsFileQuestion) {
  requireRight(maySeeTrends(actor));
  const { months, event: _event, pandemic: _pandemic, ...filter } = question;
  return handOut(actor, filter, async (t, facts) => {
    const write = part === "drawn" ? applicationsDrawnFile : applicationsSeriesFile;
    const file = write(t, await getApplicationsPicture(actor, question), facts);
    const detail = { part, ...question, rows: file.rows };
    return { file, taken: { objectType: "applications", objectId: months, detail } };
  });
}
