import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { countDays, countMonths } from "@/lib/inquiry-counts/queries";
import { listInquiries } from "@/lib/inquiry-search/queries";
import { type RandomInquiry, writeRandomInquiries } from "@/lib/inquiry-search/random-inquiries-for-test";
import { inquiryListSchema } from "@/lib/inquiry-search/schema";
import { testMotivations, testOffices, testStaff } from "@/prisma/seed/test-firm-ids";
import type { Dashboard } from "./dashboard";
import { countedInquiriesHref } from "./dashboard-href";
import { getDashboard } from "./queries";
import { type DashboardQuestion, dashboardSchema } from "./schema";

const today = "2026-11-22";
/** The random inquiries came on the twelve days from 20 February 2026 on; some are walled off from everybody. */
const days = { period: "dates", from: "2026-02-20", to: "2026-02-28" } as const;

let inquiries: RandomInquiry[];
let partner: Actor;
beforeAll(async () => {
  inquiries = await writeRandomInquiries(20_161_108, 400);
  partner = await actorForTest(testStaff.partner);
});

function question(address: Record<string, string>): DashboardQuestion {
  const parsed = parseForm(dashboardSchema, addressValues(address));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.data;
}

const show = (address: Record<string, string>, actor = partner): Promise<Dashboard> =>
  getDashboard(actor, question(address), today);
const counted = (keep: (row: RandomInquiry) => boolean = () => true) =>
  inquiries.filter(
    (row) =>
      row.classification === "inquiry" &&
      row.receivedOn >= days.from &&
      row.receivedOn <= days.to &&
      keep(row),
  );
const isClosed = ({ closure, isReopened }: RandomInquiry) => closure !== null && !isReopened;
const isClient = ({ stage }: RandomInquiry) => ["retained", "application_filed", "decided"].includes(stage);

describe("the dashboard of a period", () => {
  it("counts inquiries and nothing else, walled ones like all others", async () => {
    const { figures, outcome, answers } = await show(days);
    expect(counted().some(({ wallMembers }) => wallMembers !== null)).toBe(true);
    expect(counted().length).toBeLessThan(inquiries.length);
    expect(figures).toEqual({
      total: counted().length,
      unitedStates: counted((row) => row.residenceCountry === "US").length,
      connected: counted((row) => row.canadaConnection === "yes").length,
      unconnected: counted((row) => row.canadaConnection === "no").length,
    });
    expect(outcome).toEqual({
      client: counted(isClient).length,
      open: counted((row) => !isClient(row) && !isClosed(row)).length,
      closed: counted((row) => !isClient(row) && isClosed(row)).length,
    });
    expect(answers).toEqual({
      given: counted((row) => row.motivationAnswer === "given").length,
      declined: counted((row) => row.motivationAnswer === "declined").length,
      not_asked: counted((row) => row.motivationAnswer === "not_asked").length,
    });
  });

  it.each([
    [
      "one office",
      { office: testOffices.montreal },
      (row: RandomInquiry) => row.officeId === testOffices.montreal,
    ],
    ["a country", { residence: "US" }, (row: RandomInquiry) => row.residenceCountry === "US"],
    ["a state", { residence: "US-WY" }, (row: RandomInquiry) => row.residenceState === "WY"],
    ["an unknown residence", { residence: "none" }, (row: RandomInquiry) => row.residenceCountry === null],
  ])("can be narrowed to %s", async (_, filter, keep) => {
    const { figures, channels, volume } = await show({ ...days, ...filter });
    expect(figures.total).toBe(counted(keep).length);
    expect(sum(channels)).toBe(counted(keep).length);
    expect(sum(volume?.points ?? [])).toBe(
      inquiries.filter((row) => isWithin(row, volume) && keep(row)).length,
    );
  });

  it("is broken down into parts that add up", async () => {
    const { figures, channels, sources, countries, states, steps } = await show(days);
    for (const parts of [channels, sources, countries]) expect(sum(parts)).toBe(figures.total);
    expect(sum(states)).toBe(figures.unitedStates);
    expect(steps[0]).toEqual({ stage: "inquiry", n: figures.total });
    expect(steps.find(({ stage }) => stage === "retained")?.n).toBe(counted(isClient).length);
  });

  it("counts each motivation that was named, sensitive ones for those who may see them", async () => {
    const { motivations } = await show(days);
    for (const id of [testMotivations.politics, testMotivations.work]) {
      const expected = counted((row) => row.motivations.includes(id)).length;
      expect(motivations.find((row) => row.id === id)?.n).toBe(expected);
    }
    const intake = await show(days, await actorForTest(testStaff.intakeToronto));
    expect(intake.motivations.some(({ sensitive }) => sensitive)).toBe(false);
    const administrator = await show(days, await actorForTest(testStaff.administrator));
    expect(administrator.motivations.some(({ sensitive }) => sensitive)).toBe(false);
  });

  it("says nothing of a time before the firm's log", async () => {
    expect((await show(days)).before).toBeNull();
    const empty = await show({ period: "month", month: "2014-03" });
    expect([empty.figures.total, empty.volume, empty.usual]).toEqual([0, null, null]);
    const later = await show({ period: "dates", from: "2026-02-26", to: "2026-02-28", compare: "previous" });
    expect(later.before?.total).toBe(
      counted(({ receivedOn }) => receivedOn >= "2026-02-23" && receivedOn <= "2026-02-25").length,
    );
  });
});

describe("for someone who sees no small counts", () => {
  it.each(["intakeToronto", "administrator"] as const)(
    "they are withheld, and so is what would tell them: %s",
    async (who) => {
      const narrow = { period: "dates", from: "2026-02-20", to: "2026-02-20" };
      const exact = await show(narrow);
      const shown = await show(narrow, await actorForTest(testStaff[who]));
      expect(exact.channels.some(({ n }) => n !== null && n > 0 && n < 5)).toBe(true);
      for (const list of ["channels", "sources", "countries", "states", "steps", "motivations"] as const) {
        for (const { n } of shown[list]) expect(n === null || n === 0 || n >= 5).toBe(true);
      }
      expect(shown.channels.filter(({ n }) => n === null).length).not.toBe(1);
      expect(shown.volume?.points.every(({ n }) => n === null || n === 0 || n >= 5)).toBe(true);
    },
  );
});

describe("every mark leads to the inquiries that it counts", () => {
  it.each([
    ["channels", (value: string) => ({ channel: value })],
    ["sources", (value: string) => ({ source: value })],
    ["countries", (value: string) => ({ country: value })],
    ["states", (value: string) => ({ country: "US", state: value })],
  ] as const)("%s", async (breakdown, filterOf) => {
    const dashboard = await show(days);
    for (const { value, n } of dashboard[breakdown]) {
      const href = countedInquiriesHref(
        question(days),
        dashboard.spans.period,
        filterOf(value ?? "none") as never,
      );
      expect(await listed(href), href).toBe(n);
    }
  });

  it("inquiries of a day, of a motivation, of clients", async () => {
    const { volume, spans, outcome } = await show(days);
    for (const point of volume?.points.slice(-3) ?? []) {
      expect(await listed(countedInquiriesHref(question(days), point))).toBe(point.n);
    }
    const motivation = testMotivations.politics;
    expect(await listed(countedInquiriesHref(question(days), spans.period, { motivation }))).toBe(
      counted(({ motivations }) => motivations.includes(motivation)).length,
    );
    const clients = countedInquiriesHref(question(days), spans.period, { stage: "retained_or_later" });
    expect(await listed(clients)).toBe(outcome.client);
  });

  /** As many as the list shows, and those that walls keep from this person. */
  async function listed(href: string): Promise<number> {
    const address = Object.fromEntries(new URL(href, "http://localhost").searchParams);
    const parsed = parseForm(inquiryListSchema, addressValues(address));
    if (!parsed.ok) throw new Error(href);
    const { count } = await listInquiries(partner, parsed.data);
    const hidden = counted((row) => row.wallMembers !== null && !row.wallMembers.includes(partner.staffId));
    return count + hidden.filter((row) => meets(row, address)).length;
  }
});

describe("the input of trends", () => {
  it("adds up to the dashboard, by day and by month", async () => {
    const scope = { from: days.from, to: days.to };
    const byDay = await countDays(partner, scope);
    expect(total(byDay)).toBe(counted().length);
    expect(total(await countMonths(partner, scope))).toBe(counted().length);
  });
});

const sum = (rows: readonly { n: number | null }[]) => rows.reduce((all, { n }) => all + (n ?? 0), 0);
const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((all, n) => all + n, 0);

function isWithin({ receivedOn, classification }: RandomInquiry, volume: Dashboard["volume"]): boolean {
  const [first, last] = [volume?.points[0], volume?.points.at(-1)];
  return classification === "inquiry" && receivedOn >= (first?.from ?? "") && receivedOn <= (last?.to ?? "");
}

/** What a list's filters mean, said once more in plain words. */
function meets(row: RandomInquiry, address: Record<string, string>): boolean {
  const { from = "", to = "9", channel, source, country, state, motivation, stage } = address;
  return (
    row.receivedOn >= from &&
    row.receivedOn <= to &&
    (!channel || row.channel === channel) &&
    (!source || (row.referralSourceId ?? "none") === source) &&
    (!country || (row.residenceCountry ?? "none") === country) &&
    (!state || row.residenceState === state) &&
    (!motivation || row.motivations.includes(motivation)) &&
    (!stage || isClient(row))
  );
}
