import { Client } from "pg";
import type { ConnectionSettings } from "./connection";

// Any number will do, as long as every version of Northbound keeps it.
const lockNumber = 4_911_300_626;

/**
 * Work on the database's shape that only one instance may do at a time; the others wait. The lock belongs to the
 * connection, so it ends with the process, however that ends.
 */
export async function withMigrationLock<Result>(
  settings: ConnectionSettings,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client(settings);
  // A lost connection makes the running query fail; without a listener it would also end the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [lockNumber]);
    return await work(client);
  } finally {
    await client.end();
  }
}
