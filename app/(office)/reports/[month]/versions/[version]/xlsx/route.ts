import type { NextRequest } from "next/server";
import { requireStaff } from "@/lib/auth/session";
import { addressValues } from "@/lib/forms/address-values";
import { fileAnswer } from "@/lib/reports/attachment";
import { downloadPublished } from "@/lib/reports/versions/mutations";
import { askedFile } from "@/lib/reports/versions/schema";

type Context = RouteContext<"/reports/[month]/versions/[version]/xlsx">;

/** A published report as a XLSX file, as it was made. */
export async function GET(request: NextRequest, { params }: Context) {
  const actor = await requireStaff();
  const { month, ...named } = await params;
  const values = addressValues({ ...Object.fromEntries(request.nextUrl.searchParams), ...named });
  const { audience, version, notes, language } = askedFile(values, actor.language);
  const file = { format: "xlsx" as const, notes, language };
  return fileAnswer(await downloadPublished(actor, month, audience, file, version));
}
