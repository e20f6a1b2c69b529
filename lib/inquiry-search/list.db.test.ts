import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { nameKey } from "@/lib/callers/name-key";
import { CanadaConnection, Channel } from "@/lib/database/generated/enums";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { viewOfInquiry } from "@/lib/inquiries/permissions";
import { type Random, seededRandom } from "@/lib/statistics/seeded-random";
import { testMotivations, testOffices, testReferralSources, testStaff } from "@/prisma/seed/test-firm-ids";
import { inquiriesPerPage, type ListedInquiry, listInquiries } from "./queries";
import { type RandomInquiry, writeRandomInquiries } from "./random-inquiries-for-test";
import {
  closedChoices,
  type InquiryListAddress,
  inquiryListSchema,
  kindChoices,
  stageChoices,
} from "./schema";
import { stagesMeantBy } from "./stages-meant-by";

function addressOf(filters: Partial<InquiryListAddress> = {}): InquiryListAddress {
  const parsed = parseForm(inquiryListSchema, addressValues(withoutNull(filters)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.data;
}
const withoutNull = (filters: object) =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== null));

const isClosed = ({ closure, isReopened }: RandomInquiry) => closure !== null && !isReopened;
const orNone = (value: string | null) => value ?? "none";

/** What each filter means, said once more in plain words. */
const meanings: Record<string, (row: RandomInquiry, value: string) => boolean> = {
  from: (row, day) => row.receivedOn >= day,
  to: (row, day) => row.receivedOn <= day,
  office: (row, id) => row.officeId === id,
  lawyer: (row, id) => orNone(row.lawyerId) === id,
  channel: (row, channel) => row.channel === channel,
  source: (row, id) => orNone(row.referralSourceId) === id,
  motivation: (row, value) => row.motivations.includes(value) || row.motivationAnswer === value,
  connection: (row, value) => row.canadaConnection === value,
  country: (row, code) => orNone(row.residenceCountry) === code,
  state: (row, code) => row.residenceState === code,
  stage: (row, choice) => stagesMeantBy(choice).includes(row.stage),
  closed: (row, choice) =>
    choice === "no" ? !isClosed(row) : isClosed(row) && (choice === "yes" || choice === row.closure),
  kind: (row, kind) => kind === "any" || row.classification === kind,
};

function meet(row: RandomInquiry, filters: Partial<InquiryListAddress>): boolean {
  return Object.entries({ kind: "inquiry", ...withoutNull(filters) }).every(
    ([name, value]) => meanings[name]?.(row, value) ?? true,
  );
}

const orders: Record<string, (a: RandomInquiry, b: RandomInquiry) => number> = {
  newest: (a, b) => -byText(a.receivedOn + a.id, b.receivedOn + b.id),
  oldest: (a, b) => byText(a.receivedOn + a.id, b.receivedOn + b.id),
  name: (a, b) => byText(nameOf(a) + a.callerId + a.id, nameOf(b) + b.callerId + b.id),
  name_desc: (a, b) => -byText(nameOf(a) + a.callerId + a.id, nameOf(b) + b.callerId + b.id),
};
const byText = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const nameOf = ({ callerName }: RandomInquiry) => `${callerName ? nameKey(callerName) : "\u{10ffff}"}\0`;

const full = (actor: Actor) => (row: RandomInquiry) =>
  viewOfInquiry(actor, { ...row, closed: isClosed(row) }) === "full";
const behindWall = (actor: Actor) => (row: RandomInquiry) =>
  row.wallMembers !== null && !row.wallMembers.includes(actor.staffId);

let everything: RandomInquiry[];
let actors: Record<"intake" | "lawyer" | "partner" | "administrator", Actor>;
beforeAll(async () => {
  everything = await writeRandomInquiries(20_161_109, 700);
  actors = {
    intake: await actorForTest(testStaff.intakeToronto),
    lawyer: await actorForTest(testStaff.lawyerToronto),
    partner: await actorForTest(testStaff.partner),
    administrator: await actorForTest(testStaff.administrator),
  };
});

const choices: Record<string, readonly string[]> = {
  from: ["2026-02-20", "2026-02-25"],
  to: ["2026-02-24", "2026-03-03"],
  office: Object.values(testOffices),
  lawyer: ["none", testStaff.lawyerToronto, testStaff.partner],
  channel: Object.values(Channel),
  source: ["none", testReferralSources.web_search],
  motivation: ["declined", "not_asked", testMotivations.work, testMotivations.politics],
  connection: Object.values(CanadaConnection),
  country: ["none", "US", "CA"],
  state: ["WA", "QC", "ON"],
  stage: stageChoices,
  closed: closedChoices,
  kind: kindChoices,
};

function drawFilters(random: Random): Partial<InquiryListAddress> {
  const drawn = Object.entries(choices).flatMap(([name, values]) =>
    random() < 0.2 ? [[name, values[Math.floor(random() * values.length)]]] : [],
  );
  return Object.fromEntries(drawn);
}

/** All pages from the first one on, then back again from the last. */
async function walk(actor: Actor, filters: Partial<InquiryListAddress>) {
  const forth: ListedInquiry[][] = [];
  const back: ListedInquiry[][] = [];
  let page = await listInquiries(actor, addressOf(filters));
  forth.push(page.rows);
  while (page.next) {
    page = await listInquiries(actor, addressOf({ ...filters, after: page.next }));
    forth.push(page.rows);
  }
  back.unshift(page.rows);
  while (page.previous) {
    page = await listInquiries(actor, addressOf({ ...filters, before: page.previous }));
    back.unshift(page.rows);
  }
  return { forth, back };
}

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe("the list of inquiries", () => {
  it("walked forth and back holds every inquiry once, in order, among equal days and names", async () => {
    for (const actor of [actors.partner, actors.intake]) {
      for (const sort of ["newest", "oldest", "name", "name_desc"] as const) {
        const { forth, back } = await walk(actor, { sort, kind: "any" });
        const expected = everything.filter(full(actor)).sort(orders[sort]);
        expect(ids(forth.flat()), `${actor.role} ${sort}`).toEqual(ids(expected));
        expect(back.map(ids)).toEqual(forth.map(ids));
        expect(forth.slice(0, -1).every((rows) => rows.length === inquiriesPerPage)).toBe(true);
      }
    }
  });

  it("holds what a plain reading of the filters says, for everyone", async () => {
    const random = seededRandom(7);
    for (let round = 0; round < 120; round++) {
      const actor = [actors.lawyer, actors.partner, actors.intake][round % 3] ?? actors.lawyer;
      const filters = drawFilters(random);
      if (actor.role === "intake" && filters.motivation === testMotivations.politics) continue;
      const expected = everything.filter(full(actor)).filter((row) => meet(row, filters));
      const { rows, count } = await listInquiries(actor, addressOf(filters));
      const first = expected.sort(orders.newest).slice(0, inquiriesPerPage);
      expect(ids(rows), JSON.stringify(filters)).toEqual(ids(first));
      expect(count).toBe(expected.length);
    }
  });

  it("says how many walls keep back only where no filter tells of a person", async () => {
    const filters = {
      from: "2026-02-22",
      office: testOffices.toronto,
      channel: "phone",
      stage: "inquiry",
    } as const;
    for (const actor of [actors.lawyer, actors.partner]) {
      const kept = everything.filter(behindWall(actor)).filter((row) => meet(row, filters));
      expect((await listInquiries(actor, addressOf(filters))).notShown).toBe(kept.length);
      expect(kept.length).toBeGreaterThan(0);
    }
    const random = seededRandom(11);
    const open = ["from", "to", "office", "channel", "stage"];
    for (let round = 0; round < 40; round++) {
      const drawn = drawFilters(random);
      const tellsOfNobody = Object.keys(drawn).every((name) => open.includes(name));
      const { notShown } = await listInquiries(actors.partner, addressOf(drawn));
      expect(notShown !== null, JSON.stringify(drawn)).toBe(tellsOfNobody);
    }
    expect((await listInquiries(actors.intake, addressOf())).notShown).toBeNull();
  });

  it("goes on from a row that has left the list, but tells no place of a row behind a wall", async () => {
    const { rows } = await listInquiries(actors.partner, addressOf({ closed: "no" }));
    const edge = rows[9]?.id ?? "";
    const beyond = await listInquiries(actors.partner, addressOf({ closed: "yes", after: edge }));
    const expected = everything.filter(full(actors.partner)).filter((row) => meet(row, { closed: "yes" }));
    const place = everything.find(({ id }) => id === edge);
    const after = expected
      .sort(orders.newest)
      .filter((row) => place && (orders.newest?.(place, row) ?? 0) < 0);
    expect(ids(beyond.rows)).toEqual(ids(after.slice(0, inquiriesPerPage)));
    const walled = everything.find(behindWall(actors.lawyer))?.id ?? null;
    await expect(listInquiries(actors.lawyer, addressOf({ after: walled, sort: "name" }))).rejects.toThrow(
      "404",
    );
    const both = addressOf({ after: edge, before: edge });
    await expect(listInquiries(actors.partner, both)).rejects.toThrow("404");
  });

  it("is for those who work on inquiries; sensitive motivations filter for lawyers and partners alone", async () => {
    await expect(listInquiries(actors.administrator, addressOf())).rejects.toThrow("403");
    const filters = addressOf({ motivation: testMotivations.religion });
    await expect(listInquiries(actors.intake, filters)).rejects.toThrow("403");
    const { count } = await listInquiries(actors.lawyer, filters);
    expect(count).toBe(everything.filter(full(actors.lawyer)).filter((row) => meet(row, filters)).length);
    expect(count).toBeGreaterThan(0);
    const unknown = addressOf({ motivation: testOffices.toronto });
    await expect(listInquiries(actors.lawyer, unknown)).rejects.toThrow("404");
  });
});
