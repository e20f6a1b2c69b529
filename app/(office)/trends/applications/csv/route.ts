import type { NextRequest } from "next/server";
import { hide } from "@/lib/auth/refusal";
import { requireStaff } from "@/lib/auth/session";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { csvAnswer } from "@/lib/reports/attachment";
import { downloadApplications } from "@/lib/trends/applications/mutations";
import { applicationsSchema } from "@/lib/trends/applications/schema";

/** Inquiries, applications and invitations by month. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await requireStaff();
  const asked = parseForm(
    applicationsSchema,
    addressValues(Object.fromEntries(request.nextUrl.searchParams)),
  );
  return csvAnswer(await downloadApplications(actor, asked.ok ? asked.data : hide()));
}
