import { answerStaff } from "@/lib/auth/api";
import { knownCallerOffer } from "@/lib/callers/known-caller-offer";
import { findKnownCallers } from "@/lib/callers/queries";
import { firstValue, formValuesOf } from "@/lib/forms/form-values";
import { translatorFor } from "@/lib/i18n/translator";

/** Callers who may be the one on the line. By POST, so that no name or number stands in an address. */
export async function POST(request: Request): Promise<Response> {
  return answerStaff(request, async (actor) => {
    const values = formValuesOf(await request.formData());
    const typed = {
      name: firstValue(values, "name"),
      phone: firstValue(values, "phone"),
      email: firstValue(values, "email"),
    };
    const known = await findKnownCallers(actor, typed);
    return known.map((caller) => knownCallerOffer(translatorFor(actor.language), caller));
  });
}
