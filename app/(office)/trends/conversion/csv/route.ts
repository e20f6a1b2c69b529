import type { NextRequest } from "next/server";
import { hide } from "@/lib/auth/refusal";
import { requireStaff } from "@/lib/auth/session";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { csvAnswer } from "@/lib/reports/attachment";
import { downloadConversion } from "@/lib/trends/conversion/mutations";
import { conversionFileSchema } from "@/lib/trends/conversion/schema";

/** The counts by group that the page is computed from, or its curves. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await requireStaff();
  const asked = parseForm(
    conversionFileSchema,
    addressValues(Object.fromEntries(request.nextUrl.searchParams)),
  );
  return csvAnswer(await downloadConversion(actor, asked.ok ? asked.data : hide()));
}
