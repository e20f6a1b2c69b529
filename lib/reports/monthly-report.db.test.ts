import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { getDashboard } from "@/lib/dashboard/queries";
import { database } from "@/lib/database/client";
import { getFirmNow } from "@/lib/firm/queries";
import { answerOf, logForTest } from "@/lib/inquiries/inquiry-for-test";
import { type RandomInquiry, writeRandomInquiries } from "@/lib/inquiry-search/random-inquiries-for-test";
import { testMotivations, testOffices, testStaff } from "@/prisma/seed/test-firm-ids";
import type { ReportRow } from "./monthly-report";
import { downloadReport } from "./mutations";
import { getMonthlyReport, listReportMonths } from "./queries";

let partner: Actor;
let inquiries: RandomInquiry[];

beforeAll(async () => {
  partner = await actorForTest(testStaff.partner);
  inquiries = await writeRandomInquiries(20161108, 400);
});

const months = ["2026-02", "2026-03"];
const inMonth = (month: string) =>
  inquiries.filter((one) => one.classification === "inquiry" && one.receivedOn.startsWith(month));
const count = (month: string, test: (one: RandomInquiry) => boolean) => inMonth(month).filter(test).length;

/** Every shown row against a count of the inquiries one by one; gives how many were compared. */
function expectTrue(
  rows: readonly ReportRow[],
  month: string,
  read: (one: RandomInquiry) => string | null,
): number {
  const shown = rows.filter(({ n }) => n !== null);
  for (const { value, n } of shown) expect(n).toBe(count(month, (one) => read(one) === value));
  const values = new Set(inMonth(month).map(read));
  expect(new Set(rows.map(({ value }) => value))).toEqual(values);
  return shown.length;
}

async function breakdownOf(month: string) {
  const { report } = await getMonthlyReport(partner, month);
  if (!report.breakdown) throw new Error(`${month} is not broken down`);
  return report.breakdown;
}

describe.each(months)("the report of %s", (month) => {
  it("counts what a count of the inquiries one by one counts", async () => {
    const { report } = await getMonthlyReport(partner, month);
    expect(report.total).toBe(inMonth(month).length);
    const breakdown = await breakdownOf(month);
    const compared =
      expectTrue(breakdown.offices, month, ({ officeId }) => officeId) +
      expectTrue(breakdown.channels, month, ({ channel }) => channel) +
      expectTrue(breakdown.sources, month, ({ referralSourceId }) => referralSourceId) +
      expectTrue(breakdown.connections, month, ({ canadaConnection }) => canadaConnection) +
      expectTrue(breakdown.countries, month, ({ residenceCountry }) => residenceCountry);
    expect(compared).toBeGreaterThan(15);
  });

  it("counts motivations, the sensitive ones too, walled inquiries too", async () => {
    const { motivations, answers } = await breakdownOf(month);
    for (const { id, n } of motivations) {
      if (n !== null) expect(n).toBe(count(month, (one) => one.motivations.includes(id)));
    }
    const politics = motivations.find(({ id }) => id === testMotivations.politics);
    expect(politics?.n).toBeGreaterThan(0);
    expect(answers.declined).toBe(count(month, (one) => one.motivationAnswer === "declined"));
    expect(count(month, ({ wallMembers }) => wallMembers !== null)).toBeGreaterThan(0);
  });

  it("says the same as the dashboard of that month, wherever it says something", async () => {
    const { today } = await getFirmNow();
    const none = { from: null, to: null, office: null, residence: null };
    const question = { period: "month", month, compare: "last_year", ...none } as const;
    const dashboard = await getDashboard(partner, question, today);
    const { report } = await getMonthlyReport(partner, month);
    const breakdown = await breakdownOf(month);
    expect(report.total).toBe(dashboard.figures.total);
    expect(report.usual).toEqual(dashboard.usual);
    for (const list of ["channels", "sources", "countries", "states", "steps"] as const) {
      const rows: Record<string, unknown>[] = breakdown[list];
      const shown = rows.filter(({ n }) => n !== null);
      expect(shown.length, list).toBeGreaterThan(0);
      expect(dashboard[list], list).toEqual(expect.arrayContaining(shown));
    }
  });
});

describe("the figures of the firm's own people", () => {
  it("are those of a count one by one, for partners", async () => {
    const { staff, lawyers } = await breakdownOf("2026-03");
    expect(expectTrue(staff, "2026-03", () => testStaff.intakeToronto)).toBeGreaterThan(0);
    expect(expectTrue(lawyers, "2026-03", ({ lawyerId }) => lawyerId)).toBeGreaterThan(0);
  });

  it("are not told to lawyers, nor outside the firm", async () => {
    const lawyer = await actorForTest(testStaff.lawyerMontreal);
    const reports = [
      await getMonthlyReport(lawyer, "2026-03"),
      await getMonthlyReport(partner, "2026-03", "outside"),
    ];
    for (const { report } of reports) {
      expect(report.breakdown).toMatchObject({ staff: [], lawyers: [] });
      expect(report.breakdown?.offices.length).toBeGreaterThan(0);
    }
  });
});

describe("where a month ends", () => {
  it("is midnight of the firm's zone, also for a call of the last or first minute", async () => {
    const before = await database().inquiry.count();
    for (const [receivedOn, time] of [
      ["2019-10-31", "23:59"],
      ["2019-11-01", "00:00"],
      ["2019-11-03", "01:30"],
      ["2019-11-30", "23:59"],
      ["2019-12-01", "00:00"],
      ["2020-03-08", "03:30"],
    ]) {
      await logForTest(partner, { receivedOn: [receivedOn ?? ""], receivedTime: [time ?? ""] });
    }
    // As many again by their instants, a second before and after midnight in Toronto and on the nights of the clock change.
    await writeInstants([
      "2019-11-01T03:59:59Z",
      "2019-11-01T03:59:59Z",
      "2019-11-01T03:59:59Z",
      "2019-11-01T03:59:59Z",
      "2019-11-01T04:00:01Z",
      "2019-11-03T05:30:00Z",
      "2019-11-03T06:30:00Z",
      "2019-12-01T04:59:59Z",
      "2019-12-01T05:00:01Z",
      "2020-03-08T06:59:59Z",
      "2020-03-08T07:00:01Z",
    ]);
    expect(await database().inquiry.count()).toBe(before + 17);
    expect(await totalOf("2019-10")).toBe(5);
    expect(await totalOf("2019-11")).toBe(7);
    const listed = await listReportMonths(partner);
    const shown = (month: string) => listed.find((row) => row.month === month)?.n;
    // December 2019 holds two, March 2020 three: too few to show.
    expect(["2019-10", "2019-11", "2019-12", "2020-01", "2020-03"].map(shown)).toEqual([5, 7, null, 0, null]);
    expect(await exactly("2019-12-01", "2019-12-31")).toBe(2);
    expect(await exactly("2020-03-01", "2020-03-31")).toBe(3);
  });
});

async function totalOf(month: string) {
  return (await getMonthlyReport(partner, month)).report.total;
}

async function exactly(from: string, to: string): Promise<number> {
  const rows = await database().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM counted_inquiry WHERE received_on BETWEEN ${from}::date AND ${to}::date`;
  return rows[0]?.n ?? -1;
}

/** Inquiries of instants; their day is made by the database in the firm's zone, as for every call. */
async function writeInstants(instants: readonly string[]): Promise<void> {
  const caller = await database().caller.findFirstOrThrow();
  for (const instant of instants) {
    await database().$executeRaw`
      INSERT INTO inquiry (id, caller_id, office_id, taken_by_id, received_on, received_at, channel,
        motivation_answer, canada_connection)
      SELECT gen_random_uuid(), ${caller.id}::uuid, ${testOffices.toronto}::uuid, ${testStaff.partner}::uuid,
        (${instant}::timestamptz AT TIME ZONE time_zone)::date, ${instant}::timestamptz, 'phone', 'not_asked', 'unknown'
      FROM firm`;
  }
}

describe("who reads reports", () => {
  it.each([
    ["intakeToronto", "403"],
    ["administrator", "403"],
  ] as const)("%s does not", async (who, status) => {
    const actor = await actorForTest(testStaff[who]);
    expect(await answerOf(getMonthlyReport(actor, "2026-02"))).toBe(status);
    expect(await answerOf(downloadReport(actor, "2026-02", { format: "csv" }))).toBe(status);
    expect(await answerOf(listReportMonths(actor))).toBe(status);
  });

  it.each(["2999-01", "2026-13", "x"])("finds nothing under %s", async (month) => {
    expect(await answerOf(getMonthlyReport(partner, month))).toBe("404");
    expect(await answerOf(downloadReport(partner, month, { format: "csv" }))).toBe("404");
  });

  it("leaves a trace of every file, and changes nothing else", async () => {
    const lawyer = await actorForTest(testStaff.lawyerMontreal);
    const before = await database().auditEntry.count();
    const file = await downloadReport(lawyer, "2026-02", { format: "csv" });
    expect(file.name).toBe("northbound-report-2026-02-fr.csv");
    const entries = await database().auditEntry.findMany({ orderBy: { position: "desc" }, take: 1 });
    expect(await database().auditEntry.count()).toBe(before + 1);
    expect(entries[0]).toMatchObject({
      action: "report.download",
      objectId: "2026-02",
      staffId: lawyer.staffId,
      detail: { format: "csv", audience: "inside", language: "fr", rows: file.rows },
    });
  });

  it("leaves no trace of a refused one", async () => {
    const before = await database().auditEntry.count();
    await answerOf(downloadReport(await actorForTest(testStaff.intakeToronto), "2026-02", { format: "csv" }));
    expect(await database().auditEntry.count()).toBe(before);
  });
});
