import { nameKey } from "@/lib/callers/name-key";
import type { Random } from "@/lib/statistics/seeded-random";
import { firstConsentWording } from "./consent-wording";
import { type MotivationKey, sensitiveMotivations } from "./default-motivations";
import type { ReferralSourceKey } from "./default-referral-sources";
import type { Row } from "./insert-rows";
import { seededId } from "./seeded-id";
import { stageOf } from "./simulate-journey";
import type { SimulatedCaller, SimulatedContact } from "./simulated-contact";

/** The tables that a contact is written to, each after those that it points to. */
export const contactTables = [
  "caller",
  "caller_email",
  "caller_phone",
  "caller_citizenship",
  "person_key",
  "inquiry",
  "inquiry_motivation",
  "inquiry_sensitive_motivation",
  "inquiry_connection_kind",
  "other_party",
  "inquiry_note",
  "stage_step",
  "consent_record",
  "consultation",
  "retainer",
  "application",
  "inquiry_closure",
  "follow_up",
  "inquiry_wall",
  "wall_member",
] as const;
export type ContactTable = (typeof contactTables)[number];
export type ContactRows = Partial<Record<ContactTable, readonly Row[]>>;

/** The firm's own ids of what a contact refers to. */
export type ReferenceIds = {
  motivations: ReadonlyMap<MotivationKey, string>;
  referralSources: ReadonlyMap<ReferralSourceKey, string>;
};

/** The rows of a contact, but for those that are sealed: the person's key and the note. */
export function contactRows(contact: SimulatedContact, random: Random, ids: ReferenceIds): ContactRows {
  return {
    ...(contact.isNewCaller ? callerRows(contact.caller, contact.intake.loggedAt) : {}),
    inquiry: [inquiryRow(contact, ids)],
    ...answerRows(contact, random, ids),
    ...journeyRows(contact, random),
    ...deskRows(contact, random),
  };
}

function callerRows(caller: SimulatedCaller, createdAt: Date): ContactRows {
  const { id, name, preferredName, language } = caller;
  const callerId = id;
  return {
    caller: [{ id, name, nameKey: name && nameKey(name), preferredName, language, createdAt }],
    caller_email: caller.emails.map((email) => ({ callerId, email })),
    caller_phone: caller.phones.map((e164) => ({ callerId, e164 })),
    caller_citizenship: caller.citizenships.map((country) => ({ callerId, country })),
  };
}

function inquiryRow(contact: SimulatedContact, ids: ReferenceIds): Row {
  const { id, number, classification, repeatOfId, caller, intake, answers, journey } = contact;
  const { referralSource, ...written } = intake;
  return {
    id,
    number,
    classification,
    repeatOfId,
    callerId: caller.id,
    ...written,
    // The lawyer of the first consultation has the inquiry, unless somebody had it before.
    lawyerId: intake.lawyerId ?? journey.consultation?.lawyerId ?? null,
    referralSourceId: referralSource && idOf(ids.referralSources, referralSource),
    residenceCountry: caller.residence.country,
    residenceState: caller.residence.state,
    motivationAnswer: answers.motivationAnswer,
    canadaConnection: answers.canadaConnection,
    readiness: answers.readiness,
    stage: stageOf(journey),
    updatedAt: journey.closure?.closedAt ?? journey.steps.at(-1)?.recordedAt ?? intake.loggedAt,
  };
}

function answerRows(contact: SimulatedContact, random: Random, ids: ReferenceIds): ContactRows {
  const { id: inquiryId, answers, caller, intake } = contact;
  const row = (motivation: MotivationKey) => ({ inquiryId, motivationId: idOf(ids.motivations, motivation) });
  const sensitive = answers.motivations.filter((motivation) => sensitiveMotivations.has(motivation));
  const consent = {
    id: seededId(random, intake.loggedAt),
    callerId: caller.id,
    inquiryId,
    wordingVersion: firstConsentWording.version,
    language: caller.language ?? "en",
    channel: intake.channel,
    recordedBy: intake.takenById,
    recordedAt: intake.loggedAt,
  };
  return {
    inquiry_motivation: answers.motivations
      .filter((motivation) => !sensitiveMotivations.has(motivation))
      .map(row),
    inquiry_sensitive_motivation: sensitive.map(row),
    inquiry_connection_kind: answers.connectionKinds.map((kind) => ({ inquiryId, kind })),
    consent_record: sensitive.length > 0 ? [consent] : [],
  };
}

function journeyRows({ id: inquiryId, journey }: SimulatedContact, random: Random): ContactRows {
  const { steps, consultation, retainer, application, closure } = journey;
  const begun = steps[0]?.recordedAt ?? new Date(0);
  const own = (at = begun) => ({ id: seededId(random, at), inquiryId });
  return {
    // That it was received is no step: the inquiry itself says so.
    stage_step: steps.slice(1).map((step) => ({ ...own(step.recordedAt), ...step })),
    consultation: consultation ? [{ ...own(), ...consultation }] : [],
    retainer: retainer ? [{ inquiryId, ...retainer }] : [],
    application: application ? [{ ...own(), ...application }] : [],
    inquiry_closure: closure ? [{ ...own(closure.closedAt), ...closure }] : [],
  };
}

function deskRows(
  { id: inquiryId, parties, followUps, wall }: SimulatedContact,
  random: Random,
): ContactRows {
  const own = (at: Date) => ({ id: seededId(random, at), inquiryId });
  return {
    other_party: parties.map((party) => ({ ...own(new Date(0)), ...party, nameKey: nameKey(party.name) })),
    follow_up: followUps.map((followUp) => ({ ...own(followUp.createdAt), ...followUp })),
    inquiry_wall: wall ? [{ inquiryId, raisedAt: wall.raisedAt, raisedBy: wall.raisedBy }] : [],
    wall_member: wall ? wall.members.map((staffId) => ({ inquiryId, staffId })) : [],
  };
}

function idOf<Key>(ids: ReadonlyMap<Key, string>, key: Key): string {
  const id = ids.get(key);
  if (!id) throw new Error(`Not in the firm's list: ${String(key)}`);
  return id;
}
