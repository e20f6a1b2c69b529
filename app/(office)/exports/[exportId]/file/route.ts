import { hide } from "@/lib/auth/refusal";
import { requireStaffToAct } from "@/lib/auth/session";
import { fetchExport } from "@/lib/exports/mutations";
import { fetchSchema } from "@/lib/exports/schema";
import { formValuesOf } from "@/lib/forms/form-values";
import { parseForm } from "@/lib/forms/parse-form";
import { streamAnswer } from "@/lib/reports/attachment";

/** The file of an export. By POST, because every time it is handed out is written down. */
export async function POST(request: Request, { params }: RouteContext<"/exports/[exportId]/file">) {
  const actor = await requireStaffToAct();
  const { exportId } = await params;
  const asked = parseForm(fetchSchema, formValuesOf(await request.formData()));
  const file = await fetchExport(actor, exportId, asked.ok ? asked.data.part : hide());
  const toItsPage = new Response(null, { status: 303, headers: { location: `/exports/${exportId}` } });
  return file ? streamAnswer(file) : toItsPage;
}
