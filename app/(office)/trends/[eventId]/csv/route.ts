import type { NextRequest } from "next/server";
import { hide } from "@/lib/auth/refusal";
import { requireStaff } from "@/lib/auth/session";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { csvAnswer } from "@/lib/reports/attachment";
import { downloadSeries } from "@/lib/trends/mutations";
import { trendFileSchema } from "@/lib/trends/schema";

/** The series that an effect was estimated from, or the weeks as they are drawn. */
export async function GET(request: NextRequest, { params }: RouteContext<"/trends/[eventId]/csv">) {
  const actor = await requireStaff();
  const { eventId } = await params;
  const asked = parseForm(trendFileSchema, addressValues(Object.fromEntries(request.nextUrl.searchParams)));
  return csvAnswer(await downloadSeries(actor, eventId, asked.ok ? asked.data : hide()));
}
