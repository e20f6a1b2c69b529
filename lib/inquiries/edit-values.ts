import { calendarDateOf } from "@/lib/calendar/calendar-date";
import { formatPhoneNumber } from "@/lib/callers/phone-number";
import type { FormValues } from "@/lib/forms/form-values";
import { formatTime } from "@/lib/i18n/format";
import {
  connectionKindsOf,
  type InquiryContent,
  motivationAnswerOf,
  otherPartiesOf,
  residenceStateOf,
} from "./inquiry-content";
import type { FullInquiry } from "./inquiry-row";

const text = (value: string | null | undefined) => (value ? [value] : []);
const tick = (isTicked: boolean) => (isTicked ? ["yes"] : []);

/** An inquiry as the edit form shows it. */
export function editValuesOf(inquiry: FullInquiry, timeZone: string): FormValues {
  const { caller, receivedAt } = inquiry;
  const [phone] = caller.phones;
  const named = [...inquiry.motivations, ...inquiry.sensitive];
  return {
    ...plainValues({ ...inquiry, ...caller }),
    ...tickedValues(caller.name === null, inquiry.consents.length > 0),
    phone: text(phone && formatPhoneNumber(phone)),
    email: text(caller.emails[0]?.email),
    citizenships: caller.citizenships.map(({ country }) => country),
    receivedOn: [calendarDateOf(inquiry.receivedOn)],
    receivedTime: text(receivedAt && formatTime(receivedAt, timeZone)),
    motivations: named.map(({ motivationId }) => motivationId),
    motivationAnswer: offeredAnswer(inquiry.motivationAnswer),
    connectionKinds: inquiry.connectionKinds.map(({ kind }) => kind),
    note: text(inquiry.noteText),
    ...partyValues(inquiry.otherParties),
  };
}

/** What was sent, once it has been read, as the form would show it when saved. */
export function editValuesOfInput(input: InquiryContent): FormValues {
  return {
    ...plainValues({ ...input, residenceState: residenceStateOf(input) }),
    ...tickedValues(input.name === "", input.consent),
    phone: text(input.phone && formatPhoneNumber(input.phone)),
    email: text(input.email),
    citizenships: input.citizenships,
    receivedOn: [input.receivedOn],
    receivedTime: text(input.receivedTime?.slice(0, 5)),
    motivations: input.motivations,
    motivationAnswer: offeredAnswer(motivationAnswerOf(input)),
    connectionKinds: connectionKindsOf(input),
    note: text(input.note),
    ...partyValues(otherPartiesOf(input)),
  };
}

type Plain = Pick<
  InquiryContent,
  "language" | "residenceCountry" | "residenceState" | "channel" | "officeId" | "lawyerId"
> &
  Pick<InquiryContent, "referralSourceId" | "canadaConnection" | "readiness"> & {
    name: string | null;
    preferredName: string | null;
  };

function plainValues(row: Plain) {
  return {
    name: text(row.name),
    preferredName: text(row.preferredName),
    language: text(row.language),
    residenceCountry: text(row.residenceCountry),
    residenceState: text(row.residenceState),
    channel: [row.channel],
    officeId: [row.officeId],
    lawyerId: text(row.lawyerId),
    referralSourceId: text(row.referralSourceId),
    canadaConnection: [row.canadaConnection],
    readiness: text(row.readiness),
  };
}

function tickedValues(isAnonymous: boolean, hasConsent: boolean) {
  return { anonymous: tick(isAnonymous), consent: tick(hasConsent) };
}

// The form asks only what to write where no motivation is named.
function offeredAnswer(answer: "given" | "declined" | "not_asked"): readonly string[] {
  return [answer === "given" ? "not_asked" : answer];
}

function partyValues(parties: readonly { role: string; name: string }[]) {
  return { partyRoles: parties.map(({ role }) => role), partyNames: parties.map(({ name }) => name) };
}
