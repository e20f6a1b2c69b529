import type { Database } from "./client";

/**
 * Opens the rows of sensitive motivations to the rest of this transaction. Call it only after `permissions.ts` has
 * said that the actor may see or write them.
 */
export async function showSensitive(db: Database): Promise<void> {
  await db.$queryRaw`SELECT set_config('northbound.sensitive', 'on', true)`;
}
