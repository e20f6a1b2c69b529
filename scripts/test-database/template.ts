import { Client } from "pg";
import { connectionSettings } from "@/lib/database/connection";
import type { ThrowawayDatabase } from "@/lib/database/embedded/throwaway-database";
import { migrate } from "@/lib/database/migrate";
import { seedTestFirm } from "@/prisma/seed/test-firm";

export const templateName = "template_firm";

/** A migrated database with the few rows that every test of a query or mutation takes for granted. */
export async function prepareTemplate(cluster: ThrowawayDatabase): Promise<void> {
  await asOwner(cluster.environmentFor("postgres"), (client) =>
    client.query(`CREATE DATABASE ${templateName}`),
  );
  const environment = cluster.environmentFor(templateName);
  await migrate(connectionSettings("owner", { ...process.env, ...environment }));
  await asOwner(environment, seedTestFirm);
}

/** Work on a connection of its own, which is closed afterwards: a database with open connections cannot be copied. */
export async function asOwner(
  environment: Record<string, string>,
  work: (client: Client) => Promise<unknown>,
): Promise<void> {
  const client = new Client(connectionSettings("owner", { ...process.env, ...environment }));
  await client.connect();
  await work(client).finally(() => client.end());
}
