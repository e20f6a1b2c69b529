import { describe, expect, it } from "vitest";
import { databaseDate } from "@/lib/calendar/calendar-date";
import type { FullInquiry } from "./inquiry-row";
import { type InquiryChange, inquiryTimeline } from "./inquiry-timeline";

const at = (text: string) => new Date(`${text}:00Z`);
const maya = "maya";
const imogen = "imogen";

const inquiry = {
  loggedAt: at("2024-03-04T19:05"),
  takenById: maya,
  receivedOn: databaseDate("2024-03-04"),
  consents: [{ id: "consent", recordedAt: at("2024-03-04T19:05"), recordedBy: maya }],
  repeats: [
    { id: "repeat", number: 12, receivedOn: databaseDate("2024-03-08"), loggedAt: at("2024-03-08T15:00") },
  ],
  steps: [
    step("inquiry", "2024-03-04", "2024-03-04T19:05", maya),
    step("consultation_booked", "2024-03-05", "2024-03-05T15:00", maya),
    step("retained", "2024-03-11", "2024-03-12T15:00", imogen),
  ],
  followUps: [
    {
      ...{
        id: "call",
        dueOn: databaseDate("2024-03-07"),
        createdAt: at("2024-03-04T19:05"),
        createdBy: maya,
      },
      ...{ doneAt: at("2024-03-07T14:00"), doneBy: imogen },
    },
  ],
  closures: [
    {
      ...{
        id: "closure",
        reason: "no_answer",
        closedOn: databaseDate("2024-03-09"),
        closedAt: at("2024-03-09T20:00"),
      },
      ...{ closedBy: maya, reopenedAt: at("2024-03-10T14:00"), reopenedBy: imogen },
    },
  ],
  wall: null,
} as unknown as FullInquiry;

function step(stage: string, reachedOn: string, recordedAt: string, recordedBy: string) {
  return { id: stage, stage, reachedOn: databaseDate(reachedOn), recordedAt: at(recordedAt), recordedBy };
}

function change(position: number, action: string, detail: InquiryChange["detail"] = {}): InquiryChange {
  return { position: String(position), at: at("2024-03-20T15:00"), staffId: imogen, action, detail };
}

const kindsOf = (changes: readonly InquiryChange[], row = inquiry) =>
  inquiryTimeline(row, changes).map(({ kind }) => kind);

describe("inquiryTimeline", () => {
  it("tells everything once, the latest first, down to the logging", () => {
    expect(kindsOf([])).toEqual([
      ...["retained", "reopened", "closed", "repeat", "followUpDone", "booked"],
      ...["followUpSet", "consent", "logged"],
    ]);
  });

  it("says who did it and of which day it speaks, which may lie before the day it was recorded", () => {
    const [retained, reopened, closed] = inquiryTimeline(inquiry, []);
    expect(retained).toMatchObject({ staffId: imogen, day: "2024-03-11", at: at("2024-03-12T15:00") });
    expect(reopened).toMatchObject({ staffId: imogen });
    expect(closed).toMatchObject({ staffId: maya, reason: "no_answer" });
  });

  it("takes from the audit log what left no row of its own, and nothing that has been told", () => {
    const told = [
      change(1, "inquiry.log"),
      change(2, "consultation.book", { stage: "consultation_booked" }),
      change(3, "inquiry.retain", { stage: "retained" }),
      change(4, "inquiry.close"),
      change(5, "follow-up.schedule"),
    ];
    expect(kindsOf(told)).toEqual(kindsOf([]));
    const untold = [
      change(6, "inquiry.edit", { changed: ["note", "phone"] }),
      change(7, "consultation.book", { scheduledAt: "2024-03-21T14:30:00.000Z" }),
      change(8, "consultation.book", {
        scheduledAt: "2024-03-22T14:30:00.000Z",
        movedFrom: "2024-03-21T14:30:00Z",
      }),
      change(9, "application.file", { filedOn: "2024-03-19" }),
      change(10, "wall.raise"),
      change(11, "wall.lift"),
    ];
    const events = inquiryTimeline(inquiry, untold).slice(0, 6).reverse();
    expect(events.map(({ kind }) => kind)).toEqual([
      ...["edited", "bookedAgain", "moved", "filed", "restricted", "lifted"],
    ]);
    expect(events[0]?.fields).toEqual(["note", "phone"]);
    expect(events[2]?.moment).toEqual(at("2024-03-22T14:30"));
    expect(events[3]?.day).toBe("2024-03-19");
  });

  it("tells of a wall that the log does not know", () => {
    const walled = {
      ...inquiry,
      wall: { raisedAt: at("2024-03-30T15:00"), raisedBy: imogen },
    } as FullInquiry;
    expect(kindsOf([], walled)[0]).toBe("restricted");
    expect(kindsOf([change(1, "wall.raise")], walled).filter((kind) => kind === "restricted")).toHaveLength(
      1,
    );
  });

  it("gives every event a key of its own", () => {
    const keys = inquiryTimeline(inquiry, [change(1, "wall.raise"), change(2, "wall.lift")]).map(
      ({ key }) => key,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});
