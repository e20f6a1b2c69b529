import { z } from "zod";
import {
  CanadaConnection,
  Channel,
  Classification,
  CloseReason,
  MotivationAnswer,
  Stage,
} from "@/lib/database/generated/enums";
import * as field from "@/lib/forms/fields";

/*
 * The address of the list of inquiries. Every parameter may be missing or empty, which means any; a value that is not
 * of these is an address that does not exist.
 *
 *   from, to     first and last day received: 2026-03-09
 *   office       id of an office
 *   lawyer       id of staff; "none": not assigned
 *   channel      phone · web_form · email · walk_in · video · referral
 *   source       id of a referral source; "none": not known
 *   motivation   id of a motivation; "declined"; "not_asked"
 *   connection   yes · no · unknown
 *   country      country of residence, ISO 3166-1 alpha-2; "none": not known
 *   state        US state or Canadian province of residence, ISO 3166-2 without the country
 *   stage        where it stands: inquiry … decided; or how far it came: "consulted_or_later" …
 *   closed       no · yes · the reason: stayed_put, no_answer …
 *   kind         what it counts as: repeat · existing_client · wrong_number · spam; "any": every contact.
 *                Without it the list holds what counts as an inquiry, like every chart and report.
 *   search       id of one's own text search
 *   sort         newest (also without it) · oldest · name · name_desc
 *   after        id of an inquiry: the page that follows it; before: the page that ends with the one ahead of it
 *
 * `inquiryListHref` writes such an address.
 */

const none = z.literal("none");
const absent = z.literal("").transform(() => null);
const idOrNone = z.union([absent, none, field.id]);

const laterStages = [
  "consultation_booked_or_later",
  "consulted_or_later",
  "retained_or_later",
  "application_filed_or_later",
] as const;

/** What a stage can be asked for: exactly this one, or this one and all that follow. */
export const stageChoices = [...Object.values(Stage), ...laterStages] as const;
export const closedChoices = ["no", "yes", ...Object.values(CloseReason)] as const;
export const kindChoices = [...Object.values(Classification), "any"] as const;
export const sortChoices = ["newest", "oldest", "name", "name_desc"] as const;
/** What can be asked of motivations besides one of them. */
export const motivationAnswers = [MotivationAnswer.declined, MotivationAnswer.not_asked] as const;

/** The filters of the list, by the names they have in its address. */
export const inquiryFiltersSchema = z.object({
  from: field.optionalDay,
  to: field.optionalDay,
  office: field.optionalId,
  lawyer: idOrNone,
  channel: z.union([absent, z.enum(Channel)]),
  source: idOrNone,
  motivation: z.union([absent, z.enum(motivationAnswers), field.id]),
  connection: z.union([absent, z.enum(CanadaConnection)]),
  country: z.union([absent, none, z.string().regex(/^[A-Z]{2}$/)]),
  state: z.union([absent, z.string().regex(/^[A-Z]{2,3}$/)]),
  stage: z.union([absent, z.enum(stageChoices)]),
  closed: z.union([absent, z.enum(closedChoices)]),
  kind: z.union([absent, z.enum(kindChoices)]),
  search: field.optionalId,
});
export type InquiryFilters = z.infer<typeof inquiryFiltersSchema>;

/** The whole address: filters, order, and the place in the list. */
export const inquiryListSchema = inquiryFiltersSchema.extend({
  sort: z.union([absent, z.enum(sortChoices)]),
  after: field.optionalId,
  before: field.optionalId,
});
export type InquiryListAddress = z.infer<typeof inquiryListSchema>;

/** What is searched for: a name, telephone, e-mail or inquiry number, as it was typed or pasted. */
export const textSearchSchema = z.object({
  text: z.string().transform((text) =>
    text
      .normalize("NFC")
      .replace(/\p{Cc}/gu, " ")
      .trim()
      .slice(0, 200),
  ),
});
