import { requireStaff } from "@/lib/auth/session";
import { csvAnswer } from "@/lib/reports/attachment";
import { downloadReport } from "@/lib/reports/mutations";

/** The report of a month as a CSV file. */
export async function GET(_: Request, { params }: RouteContext<"/reports/[month]/csv">): Promise<Response> {
  const { month } = await params;
  return csvAnswer(await downloadReport(await requireStaff(), month));
}
