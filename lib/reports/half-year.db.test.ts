import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { addDays } from "@/lib/calendar/calendar-date";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { logForTest } from "@/lib/inquiries/inquiry-for-test";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { countSpan } from "./counts/queries";
import { reportMonth } from "./report-span";

let partner: Actor;
beforeAll(async () => {
  partner = await actorForTest(testStaff.partner);
});

type Step = { stage: "consultation_booked" | "consulted" | "retained"; afterDays: number };

/** An inquiry with the steps that it reached, each so many days after it came. */
async function write(receivedOn: string, canadaConnection: string, steps: Step[], kinds: string[] = []) {
  const id = await logForTest(partner, {
    receivedOn: [receivedOn],
    canadaConnection: [canadaConnection],
    connectionKinds: kinds,
  });
  for (const { stage, afterDays } of steps) {
    const day = addDays(receivedOn, afterDays);
    await database().$executeRaw`
      INSERT INTO stage_step (id, inquiry_id, stage, reached_on, recorded_by)
      VALUES (${newId()}::uuid, ${id}::uuid, ${stage}::stage, ${day}::date, ${testStaff.partner}::uuid)`;
    if (stage !== "retained") continue;
    await database()
      .$executeRaw`INSERT INTO retainer (inquiry_id, retained_on) VALUES (${id}::uuid, ${day}::date)`;
  }
}

const consulted: Step[] = [
  { stage: "consultation_booked", afterDays: 2 },
  { stage: "consulted", afterDays: 9 },
];
const retained = (afterDays: number): Step[] => [...consulted, { stage: "retained", afterDays }];

async function halfYearOf(month: string, today: string) {
  const reported = reportMonth(month, today);
  if (!reported) throw new Error(month);
  return (await countSpan(partner, reported, today)).halfYear;
}

describe("the half-year that has been followed", () => {
  it("counts every step within 90 days, by month and connection, and nothing later", async () => {
    await write("2019-01-01", "yes", retained(90), ["job_offer"]);
    await write("2019-01-31", "yes", retained(91), ["job_offer"]);
    await write("2019-06-30", "no", consulted);
    await write("2019-06-30", "unknown", [{ stage: "consultation_booked", afterDays: 0 }]);
    await write("2019-07-01", "no", retained(1));
    const { period, groups, steps } = await halfYearOf("2019-10", "2020-10-01");
    expect(period).toEqual({ from: "2019-01-01", to: "2019-06-30" });
    expect(groups).toEqual([
      { month: "2019-01", group: "job_offer", n: 2, retained: 1 },
      { month: "2019-01", group: "yes", n: 2, retained: 1 },
      { month: "2019-06", group: "no", n: 1, retained: 0 },
      { month: "2019-06", group: "unknown", n: 1, retained: 0 },
    ]);
    expect(steps.map(({ n }) => n)).toEqual([4, 4, 3, 1, 0, 0]);
  });

  it.each([
    ["2019-06", "2020-01-01", "2019-01-01"],
    ["2019-06", "2019-09-27", "2018-07-01"],
    ["2019-06", "2019-09-28", "2019-01-01"],
    ["2019-05", "2026-01-01", "2018-07-01"],
    ["2020-01", "2026-01-01", "2019-07-01"],
  ])(
    "of %s, on %s, begins on %s: over with the month and followed by everyone",
    async (month, today, from) => {
      expect((await halfYearOf(month, today)).period.from).toBe(from);
    },
  );

  it("is empty without an inquiry", async () => {
    const { groups, steps } = await halfYearOf("2016-11", "2020-01-01");
    expect([groups.length, steps.map(({ n }) => n)]).toEqual([0, [0, 0, 0, 0, 0, 0]]);
  });
});
