import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { addPoliticalEvent, editPoliticalEvent } from "./mutations";
import type { PoliticalEventDraft } from "./political-event";
import { getEventSpan, getPoliticalEvent, listPoliticalEvents } from "./queries";

const election: PoliticalEventDraft = {
  occurredOn: "2016-11-08",
  firstFullDay: "2016-11-09",
  country: "US",
  category: "election",
  moves: "inquiries",
  titleEn: "US presidential election of 2016",
  titleFr: "Élection présidentielle américaine de 2016",
  citation: "Federal Election Commission",
};

let partner: Actor;
let administrator: Actor;
let lawyer: Actor;
let intake: Actor;
beforeAll(async () => {
  partner = await actorForTest(testStaff.partner);
  administrator = await actorForTest(testStaff.administrator);
  lawyer = await actorForTest(testStaff.lawyerToronto);
  intake = await actorForTest(testStaff.intakeToronto);
});

const countEvents = () => database().politicalEvent.count();
const entriesOf = (objectId: string) =>
  database().auditEntry.findMany({ where: { objectId }, orderBy: { position: "asc" } });

async function add(fields: Partial<PoliticalEventDraft>, actor = partner): Promise<string> {
  const result = await addPoliticalEvent(actor, { ...election, ...fields }, newId());
  if (result.kind !== "added") throw new Error(result.kind);
  return result.id;
}

describe("adding an event", () => {
  it("is for partners and administrators, and each leaves one entry in the audit log", async () => {
    for (const [actor, titleEn] of [
      [partner, "By a partner"],
      [administrator, "By an administrator"],
    ] as const) {
      const id = await add({ titleEn }, actor);
      expect(await getPoliticalEvent(intake, id)).toMatchObject({
        ...election,
        titleEn,
        origin: "firm",
        version: 1,
      });
      const entries = await entriesOf(id);
      expect(entries).toHaveLength(1);
      expect(entries[0]).toMatchObject({ action: "political-event.add", staffId: actor.staffId });
      expect(entries[0]?.detail).toEqual({ after: { ...election, titleEn } });
    }
  });

  it("is refused to lawyers and intake, and changes nothing", async () => {
    const before = await countEvents();
    for (const actor of [lawyer, intake]) {
      await expect(addPoliticalEvent(actor, { ...election, titleEn: "Refused" }, newId())).rejects.toThrow();
    }
    expect(await countEvents()).toBe(before);
  });

  it("gives one event for a form that is sent twice, also at the same moment", async () => {
    const before = await countEvents();
    const form = newId();
    const input = { ...election, titleEn: "Sent twice" };
    const send = () => addPoliticalEvent(partner, input, form);
    const results = [...(await Promise.all([send(), send()])), await send()];
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(await countEvents()).toBe(before + 1);
    const changed = await addPoliticalEvent(partner, { ...input, citation: "Another" }, form);
    expect(changed).toEqual({ kind: "sentBefore" });
  });

  it("is refused for an event that the list has, and the form can be sent again under another title", async () => {
    await add({ titleEn: "Only once" });
    const form = newId();
    const again = await addPoliticalEvent(partner, { ...election, titleEn: "Only once" }, form);
    expect(again).toEqual({ kind: "problems", problems: [{ field: "titleEn", code: "alreadyListed" }] });
    expect((await addPoliticalEvent(partner, { ...election, titleEn: "Once more" }, form)).kind).toBe(
      "added",
    );
  });
});

describe("editing an event", () => {
  it("keeps where it came from, counts the version up, and writes down before and after", async () => {
    const id = await add({ titleEn: "To be edited" });
    await database().politicalEvent.update({ where: { id }, data: { origin: "reference" } });
    const input = { ...election, titleEn: "Edited", moves: "both" as const, version: 1 };
    expect(await editPoliticalEvent(administrator, id, input, newId())).toEqual({ kind: "done" });
    expect(await getPoliticalEvent(partner, id)).toMatchObject({
      titleEn: "Edited",
      moves: "both",
      origin: "reference",
      version: 2,
    });
    const [, entry] = await entriesOf(id);
    expect(entry).toMatchObject({ action: "political-event.edit", staffId: administrator.staffId });
    expect(entry?.detail).toEqual({
      before: { ...election, titleEn: "To be edited" },
      after: { ...election, titleEn: "Edited", moves: "both" },
    });
  });

  it("never overwrites what somebody else saved meanwhile", async () => {
    const id = await add({ titleEn: "Edited by two" });
    const theirs = { ...election, titleEn: "Edited by two", citation: "Theirs", version: 1 };
    const mine = { ...theirs, citation: "Mine" };
    expect((await editPoliticalEvent(administrator, id, theirs, newId())).kind).toBe("done");
    expect(await editPoliticalEvent(partner, id, mine, newId())).toEqual({
      kind: "problems",
      problems: [{ field: "version", code: "conflict" }],
    });
    expect(await getPoliticalEvent(partner, id)).toMatchObject({ citation: "Theirs", version: 2 });
    expect(await entriesOf(id)).toHaveLength(2);
  });

  it("is done once, however often it is sent", async () => {
    const id = await add({ titleEn: "Edited twice" });
    const input = { ...election, titleEn: "Edited twice", citation: "New", version: 1 };
    const form = newId();
    for (let time = 0; time < 3; time++) {
      expect(await editPoliticalEvent(partner, id, input, form)).toEqual({ kind: "done" });
    }
    expect(await getPoliticalEvent(partner, id)).toMatchObject({ citation: "New", version: 2 });
    expect(await entriesOf(id)).toHaveLength(2);
  });

  it("is refused to lawyers and intake, for an unknown event, and for a title that another event has", async () => {
    const id = await add({ titleEn: "Stays" });
    await add({ titleEn: "Taken" });
    const input = { ...election, titleEn: "Taken", version: 1 };
    for (const actor of [lawyer, intake]) {
      await expect(editPoliticalEvent(actor, id, { ...input, titleEn: "No" }, newId())).rejects.toThrow();
    }
    await expect(editPoliticalEvent(partner, newId(), input, newId())).rejects.toThrow();
    const refused = await editPoliticalEvent(partner, id, input, newId());
    expect(refused).toEqual({ kind: "problems", problems: [{ field: "titleEn", code: "alreadyListed" }] });
    expect(await getPoliticalEvent(partner, id)).toMatchObject({ titleEn: "Stays", version: 1 });
    expect(await entriesOf(id)).toHaveLength(1);
  });
});

describe("the list of events", () => {
  it("is narrowed by country, kind, what they can move, and years", async () => {
    const rule = { category: "immigration_rule", moves: "applications", country: "CA" } as const;
    await add({ ...rule, titleEn: "A rule of 1990", occurredOn: "1990-12-31", firstFullDay: "1990-12-31" });
    await add({ ...rule, titleEn: "A rule of 1991", occurredOn: "1991-01-01", firstFullDay: "1991-01-01" });
    const titles = async (filter: Parameters<typeof listPoliticalEvents>[1]) =>
      (await listPoliticalEvents(intake, filter)).map(({ titleEn }) => titleEn);
    const both = ["A rule of 1991", "A rule of 1990"];
    expect(await titles({ country: "CA" })).toEqual(both);
    expect(await titles({ category: "immigration_rule" })).toEqual(both);
    expect(await titles({ moves: "applications" })).toEqual(both);
    expect(await titles({ to: "1990" })).toEqual(["A rule of 1990"]);
    expect(await titles({ from: "1991", to: "1991" })).toEqual(["A rule of 1991"]);
    expect(await titles({ country: "US", from: "1990", to: "1991" })).toEqual([]);
    expect(await getEventSpan(lawyer)).toEqual({
      countries: ["CA", "US"],
      years: { first: "1990", last: "2016" },
    });
  });

  it.each(["not-an-id", newId()])("answers %s like a page that does not exist", async (id) => {
    await expect(getPoliticalEvent(partner, id)).rejects.toThrow(/404|NOT_FOUND/);
  });
});
