import { answerStaff } from "@/lib/auth/api";
import { keepDraft } from "@/lib/forms/drafts";
import { formValuesOf } from "@/lib/forms/form-values";

/** Keeps what is being typed in a form. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/drafts/[form]">,
): Promise<Response> {
  const { form } = await params;
  return answerStaff(request, async (actor) =>
    keepDraft(actor, form, formValuesOf(await request.formData())),
  );
}
