import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { addDays } from "@/lib/calendar/calendar-date";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { everyInquiry, filterKey } from "@/lib/inquiry-counts/count-filter";
import { addPoliticalEvent, editPoliticalEvent } from "@/lib/political-events/mutations";
import { getPoliticalEvent } from "@/lib/political-events/queries";
import { getApplicationsPicture } from "@/lib/trends/applications/queries";
import { getEventsTable, getEventTrend } from "@/lib/trends/queries";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { changeHypothesis, registerHypotheses } from "./mutations";
import { listFilters, listVersions } from "./queries";

const today = "2026-11-22";
const byPhone = { ...everyInquiry, channel: "phone" as const };
const byMail = { ...everyInquiry, channel: "email" as const };
let partner: Actor;
let lawyer: Actor;
let intake: Actor;
beforeAll(async () => {
  partner = await actorForTest(testStaff.partner);
  lawyer = await actorForTest(testStaff.lawyerToronto);
  intake = await actorForTest(testStaff.intakeToronto);
});

let days = 0;
async function addEvent() {
  const occurredOn = addDays("2024-03-04", 7 * days++);
  const result = await addPoliticalEvent(
    partner,
    {
      occurredOn,
      firstFullDay: addDays(occurredOn, 1),
      country: "US",
      category: "election",
      moves: "inquiries",
      titleEn: `Invented event of ${occurredOn}`,
      titleFr: `Événement inventé du ${occurredOn}`,
      citation: "Invented for this test",
    },
    newId(),
  );
  if (result.kind !== "added") throw new Error(result.kind);
  return result.id;
}

const entries = (action: string) => database().auditEntry.count({ where: { action } });
const conflict = { kind: "problems", problems: [{ field: "version", code: "conflict" }] };
const lastingChange = (version: number) => ({
  version,
  shape: "lasting_step" as const,
  windows: [{ fromDay: 0, toDay: 6 }],
  reason: "The rule stays in force",
});

describe("a question about an event", () => {
  it("comes with the event for all inquiries, in the usual windows", async () => {
    const id = await addEvent();
    expect(await listVersions(partner, id, "")).toMatchObject([{ version: 1, shape: "windows", reason: "" }]);
    expect(await getEventTrend(lawyer, id, everyInquiry, today)).not.toBeNull();
  });

  it("has no answer before it was written down, and one from then on for everybody", async () => {
    const id = await addEvent();
    expect(await getEventTrend(lawyer, id, byPhone, today)).toBeNull();
    await registerHypotheses(lawyer, id, byPhone);
    expect(await getEventTrend(partner, id, byPhone, today)).not.toBeNull();
    expect(await getEventTrend(partner, id, byMail, today)).toBeNull();
    expect(await listVersions(partner, id, filterKey(byPhone))).toMatchObject([
      { version: 1, registeredBy: lawyer.name },
    ]);
  });

  it("is written down once, however often it is sent, and leaves one entry in the audit log", async () => {
    const id = await addEvent();
    const before = await entries("hypothesis.register");
    await Promise.all([1, 2, 3].map(() => registerHypotheses(lawyer, id, byPhone)));
    await registerHypotheses(partner, id, byPhone);
    expect(await listVersions(partner, id, filterKey(byPhone))).toHaveLength(1);
    expect(await entries("hypothesis.register")).toBe(before + 1);
  });

  it("can be asked of every event at once", async () => {
    const id = await addEvent();
    await registerHypotheses(lawyer, id, byMail);
    const before = await getEventsTable(lawyer, byMail, today);
    expect(before.unregistered.length).toBeGreaterThan(0);
    await registerHypotheses(lawyer, null, byMail);
    const after = await getEventsTable(lawyer, byMail, today);
    expect(after.unregistered).toEqual([]);
    expect(after.rows).toHaveLength(before.rows.length + before.unregistered.length);
    expect(await listFilters(partner, id)).toEqual([byMail]);
  });

  it("about applications comes with the event for callers in the United States, and for nobody else", async () => {
    const id = await addEvent();
    const ask = { months: "all", pandemic: "90", event: null } as const;
    const usual = await getApplicationsPicture(lawyer, { ...ask, ...everyInquiry, residence: "US" });
    expect(usual.mayAnswer).toBe(true);
    expect((await getApplicationsPicture(lawyer, { ...ask, ...byPhone })).mayAnswer).toBe(false);
    expect(await listVersions(lawyer, id, "residence=US", "applications")).toMatchObject([
      { version: 1, response: "applications", windows: [{ fromDay: 0, toDay: 4 }] },
    ]);
    await registerHypotheses(lawyer, id, byPhone, "applications");
    expect(await listVersions(lawyer, id, filterKey(byPhone), "applications")).toHaveLength(1);
    // The same filter asks another question of inquiries.
    expect(await listVersions(lawyer, id, filterKey(byPhone))).toEqual([]);
  });

  it("is neither asked nor written down by intake", async () => {
    const id = await addEvent();
    await expect(registerHypotheses(intake, id, byPhone)).rejects.toThrow("403");
    await expect(listVersions(intake, id, "")).rejects.toThrow("403");
  });
});

describe("a question that is asked otherwise", () => {
  it("is kept as it was, beside its change with author and reason", async () => {
    const id = await addEvent();
    const formId = newId();
    expect(await changeHypothesis(partner, id, everyInquiry, lastingChange(1), formId)).toEqual({
      kind: "done",
    });
    expect(await changeHypothesis(partner, id, everyInquiry, lastingChange(1), formId)).toEqual({
      kind: "done",
    });
    expect(await listVersions(partner, id, "")).toMatchObject([
      { version: 1, shape: "windows", reason: "" },
      { version: 2, shape: "lasting_step", reason: "The rule stays in force", registeredBy: partner.name },
    ]);
    const trend = await getEventTrend(lawyer, id, everyInquiry, today);
    expect(trend?.versions).toHaveLength(2);
  });

  it("is a conflict where somebody else was quicker, and nothing is lost", async () => {
    const id = await addEvent();
    await changeHypothesis(partner, id, everyInquiry, lastingChange(1), newId());
    const formId = newId();
    expect(await changeHypothesis(partner, id, everyInquiry, lastingChange(1), formId)).toEqual(conflict);
    expect(await listVersions(partner, id, "")).toHaveLength(2);
    // Whoever has read the other change may send the same form again.
    expect(await changeHypothesis(partner, id, everyInquiry, lastingChange(2), formId)).toEqual({
      kind: "done",
    });
    expect(await listVersions(partner, id, "")).toHaveLength(3);
  });

  it("is changed by one of two who save at the same moment", async () => {
    const id = await addEvent();
    const both = [1, 2].map(() => changeHypothesis(partner, id, everyInquiry, lastingChange(1), newId()));
    const kinds = (await Promise.all(both)).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(["done", "problems"]);
    expect(await listVersions(partner, id, "")).toHaveLength(2);
  });

  it("is the partners' to ask", async () => {
    const id = await addEvent();
    await expect(changeHypothesis(lawyer, id, everyInquiry, lastingChange(1), newId())).rejects.toThrow(
      "403",
    );
  });

  it("cannot be rewritten by the application afterwards", async () => {
    const id = await addEvent();
    await changeHypothesis(partner, id, everyInquiry, lastingChange(1), newId());
    await expect(
      database().hypothesis.updateMany({ where: { eventId: id }, data: { reason: "" } }),
    ).rejects.toThrow();
    await expect(database().hypothesis.deleteMany({ where: { eventId: id } })).rejects.toThrow();
  });
});

it("a corrected day of an event is told with every question about it", async () => {
  const id = await addEvent();
  await registerHypotheses(lawyer, id, byPhone);
  const { origin: _, id: __, ...event } = await getPoliticalEvent(partner, id);
  const occurredOn = addDays(event.occurredOn, 1);
  const firstFullDay = addDays(event.firstFullDay, 1);
  await editPoliticalEvent(partner, id, { ...event, occurredOn, firstFullDay }, newId());
  for (const filter of [everyInquiry, byPhone]) {
    expect(await listVersions(partner, id, filterKey(filter))).toMatchObject([
      { version: 1, firstFullDay: event.firstFullDay },
      { version: 2, firstFullDay, registeredBy: partner.name },
    ]);
  }
  await editPoliticalEvent(
    partner,
    id,
    { ...event, occurredOn, firstFullDay, citation: "Another source", version: event.version + 1 },
    newId(),
  );
  expect(await listVersions(partner, id, "")).toHaveLength(2);
});
