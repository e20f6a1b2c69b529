import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { addDays, type CalendarDate } from "@/lib/calendar/calendar-date";
import { connectionSettings } from "@/lib/database/connection";
import { startThrowawayDatabase } from "@/lib/database/embedded/throwaway-database";
import { migrate } from "@/lib/database/migrate";
import { firmDay } from "@/prisma/seed/firm-clock";
import { firstDay } from "@/prisma/seed/planted-truth";
import { rateOn } from "@/prisma/seed/simulate-rate";
import { writeDemonstrationFirm } from "@/prisma/seed/write-demonstration-firm";

export type ScratchFirm = {
  inquiries: number;
  /** For bare SQL, under the application's own role. */
  client: Client;
};

const database = "benchmark";

/** Does the work on a firm of about this size, in a database that is thrown away afterwards. */
export async function withScratchFirm<Result>(
  inquiries: number,
  say: (line: string) => void,
  work: (firm: ScratchFirm) => Promise<Result>,
): Promise<Result> {
  const cluster = await startThrowawayDatabase();
  try {
    Object.assign(process.env, cluster.environmentFor("postgres"), {
      NORTHBOUND_SECRET: randomBytes(48).toString("base64"),
      NORTHBOUND_MASTER_KEY: randomBytes(32).toString("base64"),
    });
    await withClient("owner", (client) => client.query(`CREATE DATABASE ${database}`));
    Object.assign(process.env, cluster.environmentFor(database));
    await migrate();
    const startedAt = performance.now();
    await withClient("owner", (client) => fill(client, inquiries));
    say(`A firm of ${inquiries} inquiries, made in ${Math.round((performance.now() - startedAt) / 1000)} s`);
    return await withClient("application", (client) => work({ inquiries, client }));
  } finally {
    await cluster.stop();
  }
}

async function fill(client: Client, inquiries: number): Promise<void> {
  await client.query("BEGIN");
  await writeDemonstrationFirm(client, { inquiriesPerDay: inquiries / ordinaryDays(firmDay(new Date())) });
  await client.query("COMMIT");
  await client.query("VACUUM ANALYZE");
}

// What all days together amount to, in ordinary days.
function ordinaryDays(today: CalendarDate): number {
  let sum = 0;
  for (let day = firstDay; day <= today; day = addDays(day, 1)) sum += rateOn(day).total;
  return sum;
}

async function withClient<Result>(
  role: "owner" | "application",
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client(connectionSettings(role));
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
