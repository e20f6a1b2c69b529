import { type CalendarDate, calendarDateOf } from "@/lib/calendar/calendar-date";
import type { CloseReason } from "@/lib/database/generated/enums";
import type { FullInquiry } from "./inquiry-row";

/** A change that left no row of its own, as the audit log tells it. */
export type InquiryChange = {
  position: string;
  at: Date;
  staffId: string | null;
  action: string;
  detail: Record<string, unknown>;
};

/** Something that happened to an inquiry: `kind` names its sentence. */
export type TimelineEvent = {
  key: string;
  at: Date;
  staffId: string | null;
  kind: TimelineKind;
  /** The day that the sentence speaks of. */
  day?: CalendarDate;
  /** The moment that it speaks of. */
  moment?: Date;
  reason?: CloseReason;
  /** The answers that an edit changed. */
  fields?: readonly string[];
  repeat?: { id: string; number: number };
};

export type TimelineKind = keyof typeof import("@/lib/i18n/en/inquiries.json")["page"]["timeline"];

const stepKinds = {
  consultation_booked: "booked",
  consulted: "consulted",
  retained: "retained",
  application_filed: "filed",
  decided: "decided",
} as const;

/** Everything that happened to an inquiry, the latest first. */
export function inquiryTimeline(inquiry: FullInquiry, changes: readonly InquiryChange[]): TimelineEvent[] {
  const events = [
    ...beginnings(inquiry),
    ...stepEvents(inquiry),
    ...followUpEvents(inquiry),
    ...closureEvents(inquiry),
    ...changes.flatMap(changeEvent),
    ...wallEvent(inquiry, changes),
  ];
  const inOrder = events.map((event, index) => ({ event, index }));
  inOrder.sort((a, b) => b.event.at.getTime() - a.event.at.getTime() || b.index - a.index);
  return inOrder.map(({ event }) => event);
}

function beginnings(inquiry: FullInquiry): TimelineEvent[] {
  const logged = {
    ...{ key: "logged", kind: "logged" as const, at: inquiry.loggedAt, staffId: inquiry.takenById },
    day: calendarDateOf(inquiry.receivedOn),
  };
  const consents = inquiry.consents.map(({ id, recordedAt, recordedBy }) => ({
    ...{ key: id, kind: "consent" as const, at: recordedAt, staffId: recordedBy },
  }));
  const repeats = inquiry.repeats.map((repeat) => ({
    ...{ key: repeat.id, kind: "repeat" as const, at: repeat.loggedAt, staffId: null },
    ...{ day: calendarDateOf(repeat.receivedOn), repeat },
  }));
  return [logged, ...consents, ...repeats];
}

function stepEvents(inquiry: FullInquiry): TimelineEvent[] {
  return inquiry.steps.flatMap(({ id, stage, reachedOn, recordedAt, recordedBy }) =>
    stage === "inquiry"
      ? []
      : [
          {
            key: id,
            kind: stepKinds[stage],
            at: recordedAt,
            staffId: recordedBy,
            day: calendarDateOf(reachedOn),
          },
        ],
  );
}

function followUpEvents(inquiry: FullInquiry): TimelineEvent[] {
  return inquiry.followUps.flatMap(({ id, dueOn, createdAt, createdBy, doneAt, doneBy }) => {
    const day = calendarDateOf(dueOn);
    const set = { key: id, kind: "followUpSet" as const, at: createdAt, staffId: createdBy, day };
    const done = doneAt && {
      key: `${id} done`,
      kind: "followUpDone" as const,
      at: doneAt,
      staffId: doneBy,
      day,
    };
    return done ? [set, done] : [set];
  });
}

function closureEvents(inquiry: FullInquiry): TimelineEvent[] {
  return inquiry.closures.flatMap(({ id, reason, closedOn, closedAt, closedBy, reopenedAt, reopenedBy }) => {
    const day = calendarDateOf(closedOn);
    const closed = { key: id, kind: "closed" as const, at: closedAt, staffId: closedBy, day, reason };
    const reopened = reopenedAt && {
      ...{ key: `${id} reopened`, kind: "reopened" as const, at: reopenedAt, staffId: reopenedBy },
    };
    return reopened ? [closed, reopened] : [closed];
  });
}

/** Changes by their verb; those with a stage have been told by their step. */
const changeKinds: Record<string, TimelineKind | undefined> = {
  "inquiry.edit": "edited",
  "consultation.book": "bookedAgain",
  "consultation.hold": "consulted",
  "application.file": "filed",
  "application.decide": "decided",
  "wall.raise": "restricted",
  "wall.lift": "lifted",
};

function changeEvent({ position, at, staffId, action, detail }: InquiryChange): TimelineEvent[] {
  const kind = detail.stage ? undefined : changeKinds[action];
  if (!kind) return [];
  const text = (name: string) => (typeof detail[name] === "string" ? detail[name] : undefined);
  const day = text("heldOn") ?? text("decidedOn") ?? text("filedOn");
  const scheduledAt = text("scheduledAt");
  const moved = kind === "bookedAgain" && detail.movedFrom ? ("moved" as const) : kind;
  const fields = Array.isArray(detail.changed) ? detail.changed.map(String) : undefined;
  return [
    {
      key: position,
      kind: moved,
      at,
      staffId,
      day,
      moment: scheduledAt ? new Date(scheduledAt) : undefined,
      fields,
    },
  ];
}

// A wall that the log does not tell of was there from the beginning.
function wallEvent({ wall }: FullInquiry, changes: readonly InquiryChange[]): TimelineEvent[] {
  if (!wall || changes.some(({ action }) => action === "wall.raise")) return [];
  return [{ key: "wall", kind: "restricted", at: wall.raisedAt, staffId: wall.raisedBy }];
}
