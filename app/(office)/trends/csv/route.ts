import type { NextRequest } from "next/server";
import { hide } from "@/lib/auth/refusal";
import { requireStaff } from "@/lib/auth/session";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { csvAnswer } from "@/lib/reports/attachment";
import { downloadEvents } from "@/lib/trends/mutations";
import { eventsSchema } from "@/lib/trends/schema";

/** The effects of all events as they are drawn. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await requireStaff();
  const asked = parseForm(eventsSchema, addressValues(Object.fromEntries(request.nextUrl.searchParams)));
  return csvAnswer(await downloadEvents(actor, asked.ok ? asked.data : hide()));
}
