import type { NextRequest } from "next/server";
import { hide } from "@/lib/auth/refusal";
import { requireStaff } from "@/lib/auth/session";
import { downloadFigure } from "@/lib/dashboard/mutations";
import { figureFileSchema } from "@/lib/dashboard/schema";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { csvAnswer } from "@/lib/reports/attachment";

/** One figure of the dashboard as a CSV file. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await requireStaff();
  const asked = parseForm(figureFileSchema, addressValues(Object.fromEntries(request.nextUrl.searchParams)));
  return csvAnswer(await downloadFigure(actor, asked.ok ? asked.data : hide()));
}
