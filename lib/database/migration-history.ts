import type { Client } from "pg";
import type { MigrationFile } from "./migration-files";
import { SetupProblem } from "./setup-problem";

/** The database and this checkout have no common history. */
export class ShapedByAnotherVersion extends SetupProblem {}

export type AppliedMigration = { name: string; checksum: string };

/** What this database has behind it; a migration that was cut short or rolled back does not count. */
export async function listAppliedMigrations(client: Client): Promise<AppliedMigration[]> {
  const { rows } = await client.query<{ exists: boolean }>(
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists",
  );
  if (!rows[0]?.exists) return [];
  const applied = await client.query<AppliedMigration>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return applied.rows;
}

/** The migrations still to come; refuses a database that another version of Northbound has shaped. */
export function pendingMigrations(files: MigrationFile[], applied: AppliedMigration[]): MigrationFile[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const { name, checksum } of applied) {
    if (byName.get(name)?.checksum === checksum) continue;
    throw new ShapedByAnotherVersion(
      `The database was shaped by another version of Northbound (migration ${name}): start that version, or a newer one.`,
    );
  }
  const done = new Set(applied.map(({ name }) => name));
  return files.filter((file) => !done.has(file.name));
}
