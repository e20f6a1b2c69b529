import type { NextRequest } from "next/server";
import { hide } from "@/lib/auth/refusal";
import { requireStaff } from "@/lib/auth/session";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { downloadOwnReport } from "@/lib/own-reports/mutations";
import { ownReportFileSchema } from "@/lib/own-reports/schema";
import { fileAnswer } from "@/lib/reports/attachment";

/** A report of one's own as a CSV file. */
export async function GET(request: NextRequest, { params }: RouteContext<"/own-reports/[reportId]/csv">) {
  const actor = await requireStaff();
  const { reportId } = await params;
  const values = addressValues(Object.fromEntries(request.nextUrl.searchParams));
  const asked = parseForm(ownReportFileSchema, values);
  const file = { format: "csv" as const, ...(asked.ok ? asked.data : hide()) };
  return fileAnswer(await downloadOwnReport(actor, reportId, file));
}
