import type { NextRequest } from "next/server";
import { hide } from "@/lib/auth/refusal";
import { requireStaff } from "@/lib/auth/session";
import { parseForm } from "@/lib/forms/parse-form";
import { csvAnswer } from "@/lib/reports/attachment";
import { applicationsValues } from "@/lib/trends/applications/applications-address";
import { downloadApplications } from "@/lib/trends/applications/mutations";
import { applicationsFileSchema } from "@/lib/trends/applications/schema";

/** The monthly series behind the findings, or the months as they are drawn. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await requireStaff();
  const asked = parseForm(
    applicationsFileSchema,
    applicationsValues(Object.fromEntries(request.nextUrl.searchParams)),
  );
  return csvAnswer(await downloadApplications(actor, asked.ok ? asked.data : hide()));
}
