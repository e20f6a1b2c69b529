import { z } from "zod";
import { readPhoneNumber } from "@/lib/callers/phone-number";
import {
  CanadaConnection,
  Channel,
  ConnectionKind,
  Locale,
  PartyRole,
  Readiness,
} from "@/lib/database/generated/enums";
import * as field from "@/lib/forms/fields";
import { contactKinds } from "./what-counts";

const choices = <Value extends string>(values: Record<string, Value>) =>
  Object.values(values) as [Value, ...Value[]];

const phone = field.line(60).transform((text, context) => {
  if (text === "") return null;
  const number = readPhoneNumber(text);
  if (!number) context.addIssue({ code: "custom", message: "notAPhone" });
  return number;
});

const email = field
  .line(254)
  .transform((text) => text.toLowerCase() || null)
  .pipe(z.email("notAnEmail").nullable());

const country = field
  .line(2)
  .transform((text) => text.toUpperCase() || null)
  .pipe(
    z
      .string()
      .regex(/^[A-Z]{2}$/, "chooseOne")
      .nullable(),
  );
// An empty choice of the form is no citizenship.
const countries = z
  .array(z.string().regex(/^([A-Z]{2})?$/, "chooseOne"))
  .max(10, "tooMany")
  .transform((list) => [...new Set(list.filter(Boolean))]);
const state = field
  .line(3)
  .transform((text) => text.toUpperCase() || null)
  .pipe(
    z
      .string()
      .regex(/^[A-Z]{2,3}$/, "chooseOne")
      .nullable(),
  );

/** What the office writes down about an inquiry, whether it is logged or edited. */
const content = {
  name: field.line(200),
  anonymous: field.ticked,
  preferredName: field.line(200),
  phone,
  email,
  language: field.optionalOneOf(choices(Locale)),
  citizenships: countries,
  residenceCountry: country,
  residenceState: state,
  receivedOn: field.day,
  receivedTime: field.optionalTime,
  channel: field.oneOf(choices(Channel)),
  officeId: field.id,
  lawyerId: field.optionalId,
  referralSourceId: field.optionalId,
  motivations: z
    .array(field.id)
    .max(20, "tooMany")
    .transform((list) => [...new Set(list)]),
  motivationAnswer: field.oneOf(["not_asked", "declined"]),
  canadaConnection: field.oneOf(choices(CanadaConnection)),
  connectionKinds: z.array(z.enum(ConnectionKind, "chooseOne")).transform((list) => [...new Set(list)]),
  readiness: field.optionalOneOf(choices(Readiness)),
  note: field.paragraphs(100_000),
  partyRoles: z.array(z.enum(PartyRole, "chooseOne")).max(10, "tooMany"),
  partyNames: z.array(field.line(200)).max(10, "tooMany"),
  consent: field.ticked,
};

type Named = { name?: string; anonymous?: boolean };
const saysWho = (input: Named) => input.name !== "" || input.anonymous === true;
// Asked even where other answers are wrong, so that all problems are named at once.
const nameOrAnonymous = { path: ["name"], message: "nameOrAnonymous", when: () => true };

/** The log form. */
export const logInquirySchema = z
  .object({
    ...content,
    callerId: field.optionalId,
    kind: field.oneOf(contactKinds),
    followUpOn: field.optionalDay,
  })
  .refine(saysWho, nameOrAnonymous);
export type LogInquiryInput = z.infer<typeof logInquirySchema>;

/** The edit form: the same answers, and what was read: its versions and the digests of its answers. */
export const editInquirySchema = z
  .object({ ...content, version: field.version, callerVersion: field.version, base: field.line(2000) })
  .refine(saysWho, nameOrAnonymous);
export type EditInquiryInput = z.infer<typeof editInquirySchema>;
