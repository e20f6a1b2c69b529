import type { NextRequest } from "next/server";
import { hide } from "@/lib/auth/refusal";
import { requireStaff } from "@/lib/auth/session";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { fileAnswer } from "@/lib/reports/attachment";
import { downloadReport } from "@/lib/reports/mutations";
import { reportFileSchema } from "@/lib/reports/schema";

/** The report of a month as a CSV file. */
export async function GET(request: NextRequest, { params }: RouteContext<"/reports/[month]/csv">) {
  const actor = await requireStaff();
  const { month } = await params;
  const asked = parseForm(reportFileSchema, addressValues(Object.fromEntries(request.nextUrl.searchParams)));
  return fileAnswer(
    await downloadReport(actor, month, { format: "csv", ...(asked.ok ? asked.data : hide()) }),
  );
}
