import type { NextRequest } from "next/server";
import { hide } from "@/lib/auth/refusal";
import { requireStaff } from "@/lib/auth/session";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { csvAnswer } from "@/lib/reports/attachment";
import { downloadWatch } from "@/lib/trends/watch/mutations";
import { watchFileSchema } from "@/lib/trends/watch/schema";

/** The weeks that the watch rests on, or those that it draws. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await requireStaff();
  const asked = parseForm(watchFileSchema, addressValues(Object.fromEntries(request.nextUrl.searchParams)));
  return csvAnswer(await downloadWatch(actor, asked.ok ? asked.data : hide()));
}
