import { describe, expect, it } from "vitest";
import { daysBetween } from "@/lib/calendar/calendar-date";
import { firmDay } from "./firm-clock";
import { retainedShares } from "./planted-truth";
import { stageOf } from "./simulate-journey";
import { retainedShare } from "./simulate-retention";
import type { SimulatedContact } from "./simulated-contact";
import { simulatedFirmForTest } from "./simulated-firm-for-test";

const today = "2026-11-20";
const firm = simulatedFirmForTest(1, 2.9, today);
const counted = firm.filter(({ classification }) => classification === "inquiry");
const byId = new Map(firm.map((contact) => [contact.id, contact]));
const dayOf = ({ journey }: SimulatedContact, stage: string) =>
  journey.steps.find((step) => step.stage === stage)?.reachedOn;

describe("the simulated firm", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(simulatedFirmForTest(7, 0.2)).toEqual(simulatedFirmForTest(7, 0.2));
    expect(simulatedFirmForTest(7, 0.2)).not.toEqual(simulatedFirmForTest(8, 0.2));
  });

  it("only goes on when it is looked at a month later", () => {
    const idsUntil = (day: string) => simulatedFirmForTest(7, 0.2, day).map(({ id, number }) => [id, number]);
    const earlier = idsUntil("2026-10-20");
    expect(idsUntil(today).slice(0, earlier.length)).toEqual(earlier);
  });

  it("has the size of a firm with three offices", () => {
    expect(counted.length).toBeGreaterThan(11_000);
    expect(counted.length).toBeLessThan(13_500);
    expect(firm.map(({ number }) => number)).toEqual(firm.map((_, index) => index + 1));
  });

  it("dates every contact by the firm's calendar, and logs it after it came and before now", () => {
    for (const { intake } of firm) {
      if (intake.receivedAt) expect(firmDay(intake.receivedAt)).toBe(intake.receivedOn);
      expect(intake.loggedAt.getTime()).toBeGreaterThanOrEqual(intake.receivedAt?.getTime() ?? 0);
      expect(firmDay(intake.loggedAt) >= intake.receivedOn && firmDay(intake.loggedAt) <= today).toBe(true);
    }
  });

  it("takes the steps in their order, and none of them after today", () => {
    for (const { journey, intake } of firm) {
      const days = journey.steps.map(({ reachedOn }) => reachedOn);
      expect(days).toEqual([...days].sort());
      expect(days[0]).toBe(intake.receivedOn);
      expect(days.every((day) => day <= today)).toBe(true);
    }
  });

  it("has a step behind every consultation, retainer, application, decision and closing", () => {
    for (const contact of counted) {
      const { consultation, retainer, application, closure } = contact.journey;
      expect(dayOf(contact, "consultation_booked") !== undefined).toBe(consultation !== null);
      expect(dayOf(contact, "consulted") ?? null).toBe(consultation?.heldOn ?? null);
      expect(dayOf(contact, "retained")).toBe(retainer?.retainedOn);
      expect(dayOf(contact, "application_filed")).toBe(application?.filedOn);
      expect(dayOf(contact, "decided") ?? null).toBe(application?.decidedOn ?? null);
      const last = contact.journey.steps.at(-1)?.reachedOn ?? "";
      if (closure) expect(closure.closedOn >= last && closure.closedOn <= today).toBe(true);
    }
  });

  it("files no application before the person retained the firm", () => {
    for (const { journey } of counted.filter((contact) => contact.journey.application)) {
      expect((journey.application?.filedOn ?? "") > (journey.retainer?.retainedOn ?? "9")).toBe(true);
    }
  });

  it("counts a person again only after more than 30 days, and ties repeats to the inquiry they follow", () => {
    const last = new Map<string, SimulatedContact>();
    for (const contact of firm) {
      const before = last.get(contact.caller.id);
      const gap = before ? daysBetween(before.intake.receivedOn, contact.intake.receivedOn) : Infinity;
      if (contact.classification === "inquiry") expect(gap).toBeGreaterThan(30);
      const followed = contact.repeatOfId ? byId.get(contact.repeatOfId) : undefined;
      expect(contact.classification === "repeat").toBe(followed !== undefined);
      if (followed) {
        const days = daysBetween(followed.intake.receivedOn, contact.intake.receivedOn);
        expect(days > 0 && days <= 30).toBe(true);
        expect(followed.caller.id).toBe(contact.caller.id);
      }
      if (contact.classification === "inquiry" || contact.classification === "repeat") {
        last.set(contact.caller.id, contact);
      }
    }
  });

  it("writes each caller down once, with their first contact", () => {
    const known = new Set<string>();
    for (const { caller, isNewCaller } of firm) {
      expect(isNewCaller).toBe(!known.has(caller.id));
      known.add(caller.id);
    }
  });

  it("gives no two people one telephone number, and nobody one that a company could give out", () => {
    const phones = firm.filter(({ isNewCaller }) => isNewCaller).flatMap(({ caller }) => caller.phones);
    expect(new Set(phones).size).toBe(phones.length);
    for (const phone of phones) expect(phone).toMatch(/^(\+1[2-9]\d\d55501\d\d|\+442079460\d{3})$/);
  });

  it("has many callers in the United States who are not its citizens", () => {
    const inUs = counted.filter(
      ({ caller }) => caller.residence.country === "US" && caller.citizenships.length > 0,
    );
    const foreign = inUs.filter(({ caller }) => !caller.citizenships.includes("US"));
    expect(foreign.length / inUs.length).toBeGreaterThan(0.25);
    expect(foreign.length / inUs.length).toBeLessThan(0.45);
  });

  it("has work for today in every office", () => {
    const due = counted.filter(({ followUps }) =>
      followUps.some(({ dueOn, doneAt }) => dueOn === today && !doneAt),
    );
    expect(new Set(due.map(({ intake }) => intake.officeId)).size).toBe(3);
    expect(due.every(({ journey }) => !journey.closure)).toBe(true);
    expect(firm.filter(({ wall }) => wall).length).toBe(2);
  });

  it("retains people as often as was planted for their connection", () => {
    const mature = counted.filter(({ intake }) => intake.receivedOn < "2026-01-01");
    for (const share of new Set(Object.values(retainedShares))) {
      const group = mature.filter(({ answers }) => retainedShare(answers) === share);
      const retained = group.filter(({ journey }) => journey.retainer).length / group.length;
      const error = Math.sqrt((share * (1 - share)) / group.length);
      expect(Math.abs(retained - share)).toBeLessThan(4 * error);
    }
  });

  it("shows the furthest stage", () => {
    expect(counted.some((contact) => stageOf(contact.journey) === "decided")).toBe(true);
    expect(
      firm
        .filter(({ classification }) => classification === "spam")
        .every(({ journey }) => stageOf(journey) === "inquiry"),
    ).toBe(true);
  });
});
