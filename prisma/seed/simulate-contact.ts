import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import { type ContactKind, classifyContact } from "@/lib/inquiries/what-counts";
import type { Random } from "@/lib/statistics/seeded-random";
import { instantAt } from "./firm-clock";
import {
  type KnownCaller,
  noReturningCallers,
  planReturns,
  type ReturningCallers,
} from "./returning-callers";
import { seededId } from "./seeded-id";
import { simulateAnswers } from "./simulate-answers";
import type { SimulatedRound } from "./simulate-application";
import { type AddressBook, emptyAddressBook, simulateCaller, simulateStranger } from "./simulate-caller";
import type { Cause } from "./simulate-day";
import { simulateFollowUps } from "./simulate-follow-ups";
import { simulateIntake } from "./simulate-intake";
import { simulateJourney } from "./simulate-journey";
import { simulateNote } from "./simulate-note";
import { simulateParties } from "./simulate-parties";
import type {
  SimulatedAnswers,
  SimulatedContact,
  SimulatedIntake,
  SimulatedJourney,
} from "./simulated-contact";
import type { SimulatedOffice } from "./simulated-office";

export type FirmSetting = {
  random: Random;
  /** The last day, in the firm's zone, and the moment on it: what would be logged later has not happened yet. */
  today: CalendarDate;
  now: Date;
  /** Counted inquiries on an ordinary day. */
  scale: number;
  offices: readonly SimulatedOffice[];
  rounds: readonly SimulatedRound[];
  /** Who raises walls. */
  partnerId: string;
};

/** The firm at work: what it knows so far. */
export type Desk = {
  setting: FirmSetting;
  book: AddressBook;
  callers: ReturningCallers;
  matters: Map<string, number>;
  /** The days after which the next counted inquiry is walled off. */
  wallsFrom: CalendarDate[];
};

export function openDesk(setting: FirmSetting): Desk {
  const wallsFrom = [addDays(setting.today, -60), addDays(setting.today, -12)];
  return { setting, book: emptyAddressBook(), callers: noReturningCallers(), matters: new Map(), wallsFrom };
}

/** One contact with everything that hangs on it; `null` where it is not yet logged at the last moment. */
export function simulateContact(
  desk: Desk,
  day: CalendarDate,
  cause: Cause,
  kind: ContactKind,
  known: KnownCaller | null,
): SimulatedContact | null {
  const { random, offices, now } = desk.setting;
  const caller = known?.caller ?? newCaller(desk, day, cause, kind);
  const intake = simulateIntake(random, day, cause, caller, offices);
  if (intake.loggedAt > now) return null;
  const counts = classifyContact(kind, day, known?.last ?? null);
  const base = { id: seededId(random, intake.loggedAt), number: 0, ...counts, caller, intake };
  const isNewCaller = known === null;
  if (counts.classification === "inquiry")
    return { ...base, isNewCaller, ...simulateCounted(desk, base, cause) };
  const note = simulateNote(random, counts.classification, noAnswers, caller.language ?? "en");
  const nothing = { answers: noAnswers, parties: [], followUps: [], wall: null };
  return { ...base, isNewCaller, ...nothing, journey: onlyLogged(intake), note };
}

type Base = Pick<SimulatedContact, "id" | "caller" | "intake">;

// What only a counted inquiry has; and it may bring its caller back another day.
function simulateCounted(desk: Desk, { id, caller, intake }: Base, cause: Cause) {
  const { random, today } = desk.setting;
  const { receivedOn } = intake;
  const answers = simulateAnswers(random, receivedOn, cause, caller);
  const journey = simulateJourney(random, intake, answers, journeySetting(desk, intake));
  planReturns(random, desk.callers, { caller, last: { inquiryId: id, receivedOn } }, journey);
  return {
    answers,
    journey,
    note: simulateNote(random, "inquiry", answers, caller.language ?? "en"),
    parties: simulateParties(random, answers),
    followUps: simulateFollowUps(random, intake, journey, today),
    wall: raiseWall(desk, intake),
  };
}

function newCaller(desk: Desk, day: CalendarDate, cause: Cause, kind: ContactKind) {
  const { random } = desk.setting;
  const at = instantAt(day, 9 * 60);
  return kind === "automatic" ? simulateCaller(random, at, cause, desk.book) : simulateStranger(random, at);
}

const noAnswers: SimulatedAnswers = {
  motivationAnswer: "not_asked",
  motivations: [],
  canadaConnection: "unknown",
  connectionKinds: [],
  readiness: null,
};

function onlyLogged({ receivedOn, loggedAt, takenById }: SimulatedIntake): SimulatedJourney {
  const step = {
    stage: "inquiry",
    reachedOn: receivedOn,
    recordedAt: loggedAt,
    recordedBy: takenById,
  } as const;
  return { steps: [step], consultation: null, retainer: null, application: null, closure: null };
}

function journeySetting(desk: Desk, intake: SimulatedIntake) {
  const { today, offices, rounds } = desk.setting;
  const office = offices.find(({ id }) => id === intake.officeId);
  if (!office) throw new Error("An inquiry of no office");
  const nextMatterNumber = (year: string) => {
    const next = (desk.matters.get(year) ?? 0) + 1;
    desk.matters.set(year, next);
    return `${year}-${String(next).padStart(4, "0")}`;
  };
  return { today, office, rounds, nextMatterNumber };
}

function raiseWall(desk: Desk, intake: SimulatedIntake): SimulatedContact["wall"] {
  const from = desk.wallsFrom[0];
  if (!from || intake.receivedOn < from || !intake.lawyerId) return null;
  desk.wallsFrom.shift();
  const raisedBy = desk.setting.partnerId;
  return {
    raisedAt: intake.loggedAt,
    raisedBy,
    members: [...new Set([raisedBy, intake.lawyerId, intake.takenById])],
  };
}
