import type { Client } from "pg";
import { addDays } from "@/lib/calendar/calendar-date";
import { getDashboard } from "@/lib/dashboard/queries";
import { dashboardSchema } from "@/lib/dashboard/schema";
import { firmDay } from "@/prisma/seed/firm-clock";
import { firstDay } from "@/prisma/seed/planted-truth";
import { actorForBenchmark } from "./actor-for-benchmark";
import { type Measurement, medianByTurns, withinTime } from "./measurement";
import type { ScratchFirm } from "./scratch-firm";

const rounds = 30;
const goalMs = 60;

/** All figures of the dashboard, for the last 30 days and for all years, beside a bare count by day of the same time. */
export async function benchmarkDashboard({ client }: ScratchFirm): Promise<Measurement[]> {
  const actor = await actorForBenchmark("partner");
  const today = firmDay(new Date());
  const measured: Measurement[] = [];
  const spans: [work: string, from: string][] = [
    ["dashboard, 30 days", addDays(today, -30)],
    ["dashboard, all years", firstDay],
  ];
  for (const [work, from] of spans) {
    const question = dashboardSchema.parse({ ...nothingAsked, period: "dates", from, to: today });
    const { ours, bare } = await medianByTurns(
      rounds,
      () => getDashboard(actor, question, today),
      () => countByDay(client, from, today),
    );
    measured.push(withinTime(work, ours, goalMs, bare));
  }
  return measured;
}

const nothingAsked = Object.fromEntries(Object.keys(dashboardSchema.shape).map((name) => [name, ""]));

function countByDay(client: Client, from: string, to: string): Promise<unknown> {
  return client.query({
    name: "count by day",
    text: `SELECT received_on, count(*) FROM counted_inquiry WHERE received_on BETWEEN $1 AND $2
      GROUP BY received_on ORDER BY received_on`,
    values: [from, to],
  });
}
