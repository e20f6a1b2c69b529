import type { PhoneNumber } from "@/lib/callers/phone-number";
import type { Classification } from "@/lib/database/generated/enums";
import type { FormProblem } from "@/lib/forms/form-values";
import type { EditInquiryInput } from "./schema";

/** What both forms hold about an inquiry and its caller. */
export type InquiryContent = Omit<EditInquiryInput, "version" | "callerVersion" | "base">;

/** A motivation of the firm's list. */
export type MotivationChoice = { id: string; sensitive: boolean };

export type OtherPartyContent = { role: EditInquiryInput["partyRoles"][number]; name: string };

/** The other parties that have a name; an empty line of the form is none. */
export function otherPartiesOf(
  input: Pick<InquiryContent, "partyRoles" | "partyNames">,
): OtherPartyContent[] {
  return input.partyNames.flatMap((name, index) => {
    const role = input.partyRoles[index];
    return name && role ? [{ role, name }] : [];
  });
}

/** What was answered on motivations: naming one is an answer, whatever else was ticked. */
export function motivationAnswerOf(input: Pick<InquiryContent, "motivations" | "motivationAnswer">) {
  return input.motivations.length > 0 ? ("given" as const) : input.motivationAnswer;
}

/** The kinds of a connection, which only a caller with one can have. */
export function connectionKindsOf(input: Pick<InquiryContent, "canadaConnection" | "connectionKinds">) {
  return input.canadaConnection === "yes" ? input.connectionKinds : [];
}

/** The caller's state or province, kept only for the two countries that the firm counts by state. */
export function residenceStateOf(
  input: Pick<InquiryContent, "residenceCountry" | "residenceState">,
): string | null {
  return input.residenceCountry === "US" || input.residenceCountry === "CA" ? input.residenceState : null;
}

/** What the form itself cannot know: the firm's list, its calendar, and the caller's consent. */
export function contentProblems(
  input: InquiryContent,
  known: { motivations: readonly MotivationChoice[]; today: string; hasConsent: boolean },
): FormProblem[] {
  const problems: FormProblem[] = [];
  const chosen = input.motivations.map((id) => known.motivations.find((motivation) => motivation.id === id));
  if (chosen.includes(undefined)) problems.push({ field: "motivations", code: "chooseOne" });
  const sensitive = chosen.some((motivation) => motivation?.sensitive);
  if (sensitive && !input.consent && !known.hasConsent)
    problems.push({ field: "consent", code: "consentNeeded" });
  if (input.receivedOn > known.today) problems.push({ field: "receivedOn", code: "inFuture" });
  return problems;
}

/** What became of a form that was sent. */
export type LogResult =
  | { kind: "logged"; id: string; number: number; classification: Classification }
  | { kind: "alreadyLogged"; id: string; sameBody: boolean }
  | { kind: "problems"; problems: FormProblem[] };

export type ContactDetails = { phone: PhoneNumber | null; email: string | null };
