import { requireStaff } from "@/lib/auth/session";
import { csvAnswer } from "@/lib/reports/attachment";
import { downloadMotivationCounts } from "@/lib/trends/motivations/mutations";

/** How many named each motivation around each event. */
export async function GET(): Promise<Response> {
  return csvAnswer(await downloadMotivationCounts(await requireStaff()));
}
