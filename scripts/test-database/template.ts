import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { Client } from "pg";
import { connectionSettings } from "@/lib/database/connection";
import type { ThrowawayDatabase } from "@/lib/database/embedded/throwaway-database";
import { migrate } from "@/lib/database/migrate";

export const templateName = "template_firm";

/** A migrated database with the few rows that every test of a query or mutation takes for granted. */
export async function prepareTemplate(cluster: ThrowawayDatabase): Promise<void> {
  await runAsOwner(cluster.environmentFor("postgres"), `CREATE DATABASE ${templateName}`);
  const environment = { ...process.env, ...cluster.environmentFor(templateName) };
  await migrate(connectionSettings("owner", environment));
  seedTestFirm(environment);
}

/** One statement that no transaction may hold, such as CREATE DATABASE. */
export async function runAsOwner(environment: Record<string, string>, statement: string): Promise<void> {
  const client = new Client(connectionSettings("owner", { ...process.env, ...environment }));
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

// In a process of its own, because a database with open connections cannot be copied.
function seedTestFirm(environment: NodeJS.ProcessEnv): void {
  const script = join(import.meta.dirname, "seed-test-firm.js");
  const { status } = spawnSync(process.execPath, [script], { env: environment, stdio: "inherit" });
  if (status !== 0) throw new Error("The rows that the database tests rely on could not be written.");
}
