import { Client } from "pg";
import { connectionSettings } from "./connection";
import { CopyRows } from "./copy-rows";
import type { Prisma } from "./generated/client";
import { settingsInsteadOfValues } from "./settings-instead-of-values";

/**
 * The firm's records as they stood at one moment, read on a connection of its own under the application's role. It
 * holds a lock by name for as long as it is open: where the lock is free, nobody is at work on it any more.
 */
export class Snapshot {
  private constructor(private readonly client: Client) {}

  static async open(lock: string): Promise<Snapshot> {
    const client = new Client(connectionSettings("application"));
    // A connection that breaks makes its next statement fail; without a listener it would end the process.
    client.on("error", () => undefined);
    await client.connect();
    try {
      await client.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [lock]);
      await client.query("SET client_connection_check_interval = '1s'");
      await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
      return new Snapshot(client);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  /** Opens the rows of sensitive motivations; only after `permissions.ts` has said that the actor may see them. */
  async showSensitive(): Promise<void> {
    await this.client.query("SELECT set_config('northbound.sensitive', 'on', true)");
  }

  /** One number. */
  async count(sql: Prisma.Sql): Promise<number> {
    const { text, values } = sql;
    const { rows } = await this.client.query<{ n: number }>(text, values as unknown[]);
    return rows[0]?.n ?? 0;
  }

  /** The rows of a SELECT as COPY writes them down; `options` are those of COPY. */
  async copy(sql: Prisma.Sql, options: string): Promise<CopyRows> {
    const { statement, names, values } = settingsInsteadOfValues(sql);
    await this.client.query(
      "SELECT set_config(name, value, true) FROM unnest($1::text[], $2::text[]) s (name, value)",
      [names, values],
    );
    const rows = new CopyRows(`COPY (${statement}) TO STDOUT WITH (${options})`);
    // Whoever reads them is told; before anyone does, an error must not end the process.
    rows.on("error", () => undefined);
    return this.client.query(rows);
  }

  /** Closes the connection and gives the lock free, also in the middle of a statement. */
  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }
}
