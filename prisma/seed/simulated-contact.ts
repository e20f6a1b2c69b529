import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { MotivationKey } from "./default-motivations";
import type { ReferralSourceKey } from "./default-referral-sources";

export type SimulatedLocale = "en" | "fr";
export type Channel = "phone" | "web_form" | "email" | "walk_in" | "video" | "referral";
export type Classification = "inquiry" | "repeat" | "existing_client" | "wrong_number" | "spam";
export type ConnectionKind =
  | "parent_or_grandparent"
  | "citizen_or_born"
  | "spouse_or_partner"
  | "other_family"
  | "lived_worked_or_studied"
  | "property_or_business"
  | "job_offer";
export type Stage =
  | "inquiry"
  | "consultation_booked"
  | "consulted"
  | "retained"
  | "application_filed"
  | "decided";
export type CloseReason =
  | "stayed_put"
  | "not_eligible"
  | "declined_by_firm"
  | "conflict"
  | "chose_another"
  | "no_answer"
  | "completed";
export type Decision = "approved" | "refused" | "withdrawn";

/** A person as the firm would write them down. */
export type SimulatedCaller = {
  id: string;
  name: string | null;
  preferredName: string | null;
  language: SimulatedLocale | null;
  emails: readonly string[];
  phones: readonly string[];
  citizenships: readonly string[];
  residence: Residence;
};

export type Residence = { country: string | null; state: string | null };

/** What someone said about why, and about Canada. */
export type SimulatedAnswers = {
  motivationAnswer: "given" | "declined" | "not_asked";
  motivations: readonly MotivationKey[];
  canadaConnection: "yes" | "no" | "unknown";
  connectionKinds: readonly ConnectionKind[];
  readiness: "feeling_out" | "considering" | "decided" | null;
};

/** Who wrote the contact down, when and how it came. */
export type SimulatedIntake = {
  receivedOn: CalendarDate;
  receivedAt: Date | null;
  loggedAt: Date;
  channel: Channel;
  referralSource: ReferralSourceKey | null;
  officeId: string;
  takenById: string;
  lawyerId: string | null;
};

export type SimulatedStep = { stage: Stage; reachedOn: CalendarDate; recordedAt: Date; recordedBy: string };

export type SimulatedApplication = {
  programme: string;
  invitedOn: CalendarDate | null;
  lastDayToApply: CalendarDate | null;
  filedOn: CalendarDate;
  decision: Decision | null;
  decidedOn: CalendarDate | null;
};

/** What became of an inquiry up to the last simulated day. */
export type SimulatedJourney = {
  steps: readonly SimulatedStep[];
  consultation: { lawyerId: string; scheduledAt: Date; heldOn: CalendarDate | null } | null;
  retainer: { retainedOn: CalendarDate; matterNumber: string } | null;
  application: SimulatedApplication | null;
  closure: { reason: CloseReason; closedOn: CalendarDate; closedAt: Date; closedBy: string } | null;
};

export type SimulatedFollowUp = {
  dueOn: CalendarDate;
  createdAt: Date;
  createdBy: string;
  doneAt: Date | null;
  doneBy: string | null;
};

export type SimulatedParty = {
  role: "spouse" | "employer" | "family_member" | "opposing_party";
  name: string;
};

/** One logged contact with everything that hangs on it. */
export type SimulatedContact = {
  id: string;
  number: number;
  classification: Classification;
  repeatOfId: string | null;
  caller: SimulatedCaller;
  /** Whether the caller is written down with this contact, or was known before. */
  isNewCaller: boolean;
  intake: SimulatedIntake;
  answers: SimulatedAnswers;
  journey: SimulatedJourney;
  note: string | null;
  parties: readonly SimulatedParty[];
  followUps: readonly SimulatedFollowUp[];
  /** Staff who alone may see it. */
  wall: { raisedAt: Date; raisedBy: string; members: readonly string[] } | null;
};
