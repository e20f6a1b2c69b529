import { Client } from "pg";
import { connectionSettings } from "@/lib/database/connection";
import { writeDemonstrationFirm } from "./seed/write-demonstration-firm";
import { writeOwnFirm } from "./seed/write-own-firm";

export type SeedOptions = {
  firm: "demonstration" | "own";
  /** Where sign-ins and links are announced: the console, never a file. */
  print: (line: string) => void;
  /** The last day of the demonstration firm, instead of today. */
  today?: string;
};

/**
 * Fills a new database with a firm: the invented one of the demonstration, or the beginnings of one's own. A database
 * that has a firm is left alone. All of it happens in one transaction, so that a kill half-way leaves nothing behind.
 */
export async function seed(options: SeedOptions): Promise<void> {
  const client = new Client(connectionSettings("owner"));
  // A lost connection makes the running query fail; without a listener it would also end the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    const announce = await seedOnce(client, options);
    for (const line of announce) options.print(line);
  } finally {
    await client.end();
  }
}

async function seedOnce(client: Client, { firm, today }: SeedOptions): Promise<readonly string[]> {
  await client.query("BEGIN");
  // Two instances that start at once: the second waits here and then finds the firm.
  await client.query("SELECT pg_advisory_xact_lock(hashtext('northbound.seed'))");
  const { rowCount } = await client.query("SELECT 1 FROM firm");
  const lines = rowCount
    ? []
    : firm === "own"
      ? await writeOwnFirm(client)
      : await writeDemonstrationFirm(client, { today });
  await client.query("COMMIT");
  if (lines.length > 0) await client.query("ANALYZE");
  return lines;
}
