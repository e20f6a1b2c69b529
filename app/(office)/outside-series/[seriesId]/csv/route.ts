import type { NextRequest } from "next/server";
import { requireStaff } from "@/lib/auth/session";
import { getSeriesFile } from "@/lib/outside-series/queries";
import { csvAnswer } from "@/lib/reports/attachment";

export async function GET(request: NextRequest, { params }: RouteContext<"/outside-series/[seriesId]/csv">) {
  const actor = await requireStaff();
  const { seriesId } = await params;
  const vintageId = request.nextUrl.searchParams.get("vintage") ?? undefined;
  return csvAnswer(await getSeriesFile(actor, seriesId, vintageId));
}
