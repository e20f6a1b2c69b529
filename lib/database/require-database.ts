import { Client } from "pg";
import type { ConnectionSettings } from "./connection";
import { SetupProblem } from "./setup-problem";

const oldestServer = 150_000;
const patienceMs = 10_000;

/** Refuses, in one sentence, a database that cannot be reached or is too old. */
export async function requireDatabase(settings: ConnectionSettings): Promise<void> {
  const client = new Client({ ...settings, connectionTimeoutMillis: patienceMs });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => undefined);
    throw new SetupProblem(`The database of DATABASE_URL cannot be used: ${reasonOf(error)}.`);
  }
  const { rows } = await client
    .query<{ number: string; version: string }>(
      "SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version",
    )
    .finally(() => client.end());
  if (Number(rows[0]?.number) < oldestServer) {
    throw new SetupProblem(
      `Northbound needs PostgreSQL 15 or newer, and DATABASE_URL has ${rows[0]?.version}.`,
    );
  }
}

// A name with several addresses fails with several errors at once, and the sum of them has no message.
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message.replace(/\.$/, "") : "unknown reason";
}
