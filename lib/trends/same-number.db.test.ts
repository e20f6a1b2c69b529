import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { addDays } from "@/lib/calendar/calendar-date";
import { firstDayOf, lastDayOf } from "@/lib/calendar/month";
import { getDashboard } from "@/lib/dashboard/queries";
import { dashboardSchema } from "@/lib/dashboard/schema";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { logForTest } from "@/lib/inquiries/inquiry-for-test";
import { everyInquiry } from "@/lib/inquiry-counts/count-filter";
import { countDays, countMonths } from "@/lib/inquiry-counts/queries";
import { listInquiries } from "@/lib/inquiry-search/queries";
import { inquiryListSchema } from "@/lib/inquiry-search/schema";
import { getMonthlyReport } from "@/lib/reports/queries";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { getEventTrend } from "./queries";

const today = "2026-11-22";
let partner: Actor;
beforeAll(async () => {
  partner = await actorForTest(testStaff.partner);
});

const log = (receivedOn: string, receivedTime: string) =>
  logForTest(partner, { receivedOn: [receivedOn], receivedTime: [receivedTime] });

/** How many inquiries of a month the dashboard, the trends, the report and the list find. */
async function everywhere(month: string) {
  const days = { from: firstDayOf(month), to: lastDayOf(month) };
  const question = parseForm(dashboardSchema, addressValues({ period: "month", month }));
  const list = parseForm(inquiryListSchema, addressValues(days));
  if (!question.ok || !list.ok) throw new Error(month);
  const [dashboard, daily, monthly, { report }, { count }] = await Promise.all([
    getDashboard(partner, question.data, today),
    countDays(partner, days),
    countMonths(partner, days),
    getMonthlyReport(partner, month),
    listInquiries(partner, list.data),
  ]);
  return {
    dashboard: dashboard.figures.total,
    trends: [...daily.values()].reduce((sum, n) => sum + n, 0),
    applications: monthly.get(month) ?? 0,
    report: report.total,
    list: count,
  };
}
const all = (n: number) => ({ dashboard: n, trends: n, applications: n, report: n, list: n });

async function expectOwnMonth(last: string, first: string) {
  const before = {
    [last]: await everywhere(last.slice(0, 7)),
    [first]: await everywhere(first.slice(0, 7)),
  };
  for (let n = 0; n < 6; n++) await log(last, "23:59:59");
  for (let n = 0; n < 5; n++) await log(first, "00:00:01");
  expect(await everywhere(last.slice(0, 7))).toEqual(all((before[last]?.list ?? 0) + 6));
  expect(await everywhere(first.slice(0, 7))).toEqual(all((before[first]?.list ?? 0) + 5));
}

describe("an inquiry in the last and in the first second of a month", () => {
  // Months of six, because a report does not name fewer than five; clocks change in the nights of March and November.
  it.each([
    ["2025-06-30", "2025-07-01"],
    ["2025-12-31", "2026-01-01"],
    ["2026-02-28", "2026-03-01"],
    ["2026-10-31", "2026-11-01"],
  ])("of %s and %s lands in its own month everywhere", expectOwnMonth);

  it.each([
    ["2026-03-08", "00:00:01"],
    ["2026-03-08", "02:30"],
    ["2026-03-08", "23:59:59"],
    ["2026-11-01", "00:00:01"],
    ["2026-11-01", "01:30"],
    ["2026-11-01", "23:59:59"],
  ])("keeps its day in the nights when clocks change: %s %s", async (day, time) => {
    const count = async () => (await countDays(partner, { from: day, to: day })).get(day) ?? 0;
    const before = await count();
    const id = await log(day, time);
    expect(await count()).toBe(before + 1);
    const rows = await database().$queryRaw`
      SELECT to_char(i.received_at AT TIME ZONE f.time_zone, 'YYYY-MM-DD') AS day FROM inquiry i, firm f
      WHERE i.id = ${id}::uuid`;
    expect(rows).toEqual([{ day }]);
  });
});

describe("the effect of an event", () => {
  it("is estimated from the days that the dashboard and the list show", async () => {
    for (let day = "2025-06-02"; day <= "2025-06-20"; day = addDays(day, 1)) await log(day, "10:00");
    const event = await database().politicalEvent.create({
      data: {
        id: newId(),
        occurredOn: new Date("2025-06-09T00:00:00Z"),
        firstFullDay: new Date("2025-06-10T00:00:00Z"),
        country: "CA",
        category: "election",
        moves: "inquiries",
        titleEn: "An election",
        titleFr: "Une élection",
        citation: "Invented for this test",
      },
    });
    const trend = await getEventTrend(partner, event.id, everyInquiry, today);
    if (!trend) throw new Error("every event comes registered");
    const inJune = trend.rows.filter(({ date }) => date >= "2025-06-01" && date <= "2025-06-30");
    const { dashboard, list } = await everywhere("2025-06");
    expect(inJune.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(dashboard);
    expect(list).toBe(dashboard);
    const { outside } = await getMonthlyReport(partner, "2025-06");
    const answer = outside.events.find((one) => one.event.id === event.id)?.answer;
    expect(answer).toMatchObject({ analysis: trend.analysis, asked: trend.versions[0] });
    // A week of inquiries before the event is no half year: that is said, not computed.
    expect(trend.effect).toMatchObject({ kind: "refused", reason: "too-few-weeks-before", needed: 26 });
  });
});

// Last, because it makes the log two years longer.
describe("a leap year", () => {
  it("has its 29th of February in February", () => expectOwnMonth("2024-02-29", "2024-03-01"));
});
