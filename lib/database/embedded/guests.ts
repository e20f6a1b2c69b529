import { Client } from "pg";
import { connectionSettings } from "../connection";
import { readMigrationFiles } from "../migration-files";
import { listAppliedMigrations, pendingMigrations } from "../migration-history";
import { SetupProblem } from "../setup-problem";

// Any number but that of the migrations' lock. Guests share it; whoever is about to stop the server takes it alone.
const lockNumber = 4_911_300_627;
const answerWithinMs = 5_000;

/** A process that works on a database which another process keeps up. */
export type Guest = {
  /** Whether the server that let us in is still there. */
  isServed(): Promise<boolean>;
  leave(): Promise<void>;
};

/**
 * Joins a running database, whose stop then waits for us. The lock belongs to a connection, so it ends with the process,
 * however that ends. Null where no guest is let in: it is still starting or has begun to stop.
 */
export async function joinAsGuest(environment: Record<string, string>): Promise<Guest | null> {
  const files = await readMigrationFiles();
  const client = clientOf(environment);
  try {
    await client.connect();
    const isShaped = pendingMigrations(files, await listAppliedMigrations(client)).length === 0;
    if (isShaped && (await isLetIn(client))) return guestOn(client);
  } catch (error) {
    // Another version shaped it: waiting would not help. Everything else is a server that comes or goes.
    if (error instanceof SetupProblem) throw error;
  }
  await client.end().catch(() => undefined);
  return null;
}

/** Lets no new guest in and waits for those who are there, at most so long; the door stays closed until the server ends. */
export async function waitForGuests(environment: Record<string, string>, patienceMs: number): Promise<void> {
  const client = clientOf(environment);
  try {
    await client.connect();
    await client.query("SELECT set_config('lock_timeout', $1, false)", [`${patienceMs}ms`]);
    await client.query("SELECT pg_advisory_lock($1)", [lockNumber]);
  } catch {
    // A guest stays longer than we can wait, or the server is gone already: either way it is stopped now.
    await client.end().catch(() => undefined);
  }
}

function clientOf(environment: Record<string, string>): Client {
  const settings = connectionSettings("owner", { ...process.env, ...environment });
  const client = new Client({ ...settings, connectionTimeoutMillis: answerWithinMs });
  // A lost connection makes the next query fail; without a listener it would also end the process.
  client.on("error", () => undefined);
  return client;
}

// Not granted while somebody waits for it alone: a server that is about to stop takes no more guests.
async function isLetIn(client: Client): Promise<boolean> {
  const statement = "SELECT pg_try_advisory_lock_shared($1) AS granted";
  const { rows } = await client.query<{ granted: boolean }>(statement, [lockNumber]);
  return rows[0]?.granted === true;
}

function guestOn(client: Client): Guest {
  const isServed = () =>
    client.query("SELECT 1").then(
      () => true,
      () => false,
    );
  return { isServed, leave: () => client.end().catch(() => undefined) };
}
