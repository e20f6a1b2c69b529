import type { NextRequest } from "next/server";
import { requireStaff } from "@/lib/auth/session";
import { addressValues } from "@/lib/forms/address-values";
import { fileAnswer } from "@/lib/reports/attachment";
import { downloadFigures } from "@/lib/reports/versions/mutations";
import { askedFile } from "@/lib/reports/versions/schema";

type Context = RouteContext<"/reports/[month]/versions/[version]/figures">;

/** The frozen figures of a published report, in the exact text that its hash is of. */
export async function GET(request: NextRequest, { params }: Context) {
  const actor = await requireStaff();
  const { month, ...named } = await params;
  const values = addressValues({ ...Object.fromEntries(request.nextUrl.searchParams), ...named });
  const { audience, version } = askedFile(values, actor.language);
  return fileAnswer(await downloadFigures(actor, month, audience, version));
}
