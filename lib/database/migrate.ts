import type { MigrationList } from "@prisma/schema-engine-wasm";
import { ensureApplicationRole } from "./application-role";
import { type ConnectionSettings, connectionSettings } from "./connection";
import { type MigrationFile, readMigrationFiles, toMigrationList } from "./migration-files";
import { listAppliedMigrations, pendingMigrations } from "./migration-history";
import { withMigrationLock } from "./migration-lock";
import { noFilters, type SchemaEngine, withSchemaEngine } from "./schema-engine";

/**
 * Brings the database up to the migrations of this checkout, and returns the names of those it applied. Instances
 * that start at once wait for each other; a migration that a crash cut short is applied again from its beginning.
 */
export async function migrate(
  settings: ConnectionSettings = connectionSettings("owner"),
  files?: MigrationFile[],
): Promise<string[]> {
  const known = files ?? (await readMigrationFiles());
  return withMigrationLock(settings, async (client) => {
    await ensureApplicationRole(client);
    const applied = await listAppliedMigrations(client);
    return pendingMigrations(known, applied).length === 0 ? [] : applyPending(settings, known);
  });
}

async function applyPending(settings: ConnectionSettings, files: MigrationFile[]): Promise<string[]> {
  const scripts = new Set(files.map((file) => file.script));
  const onScript = (script: string) => (scripts.has(script) ? `${script}\n;${markAsFinished}` : script);
  return withSchemaEngine({ settings, onScript }, async (engine) => {
    const migrationsList = toMigrationList(files);
    await forgetUnfinished(engine, migrationsList);
    const result = await engine.applyMigrations({ migrationsList, filters: noFilters });
    return result.appliedMigrationNames;
  });
}

// Part of the migration's own transaction, so that "unfinished" always means "nothing of it happened".
const markAsFinished = `
  UPDATE _prisma_migrations SET finished_at = now()
  WHERE finished_at IS NULL AND rolled_back_at IS NULL`;

async function forgetUnfinished(engine: SchemaEngine, migrationsList: MigrationList): Promise<void> {
  const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: noFilters,
  });
  for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
}
