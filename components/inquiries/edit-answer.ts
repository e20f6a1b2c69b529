import type { FormValues } from "@/lib/forms/form-values";
import { formatDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { EditField } from "@/lib/inquiries/edit-fields";
import type { InquiryFormChoices } from "./inquiry-form-choices";

const choicesOf: Partial<Record<EditField, keyof InquiryFormChoices>> = {
  channel: "channel",
  motivations: "motivations",
  motivationAnswer: "motivationAnswer",
  canadaConnection: "canadaConnection",
  connectionKinds: "connectionKinds",
  readiness: "readiness",
  language: "language",
  referralSourceId: "referralSourceId",
  officeId: "officeId",
  lawyerId: "lawyerId",
  residenceCountry: "country",
  citizenships: "country",
  residenceState: "state",
};

/** One answer of the edit form as it is read, whole: a note keeps its lines. */
export function editAnswer(
  t: Translator,
  choices: InquiryFormChoices,
  values: FormValues,
  field: EditField,
): string {
  const sent = (name: string) => (values[name] ?? []).filter((value) => value !== "");
  if (field === "otherParties") return parties(choices, values);
  if (field === "consent") return t(sent("consent").length > 0 ? "common.yes" : "common.no");
  if (field === "name") return sent("name")[0] ?? (sent("anonymous")[0] ? t("inquiries.page.anonymous") : "");
  if (field === "receivedOn")
    return sent(field)
      .map((day) => formatDate(t.language, day))
      .join();
  const list = choicesOf[field];
  return sent(field)
    .map((value) => (list && choices[list].find((choice) => choice.value === value)?.label) || value)
    .join(", ");
}

function parties(choices: InquiryFormChoices, { partyNames = [], partyRoles = [] }: FormValues): string {
  return partyNames
    .flatMap((name, index) => {
      const role = choices.partyRoles.find(({ value }) => value === partyRoles[index])?.label;
      return name ? [role ? `${name}, ${role}` : name] : [];
    })
    .join("\n");
}
