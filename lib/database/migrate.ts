import type { MigrationList } from "@prisma/schema-engine-wasm";
import { Client } from "pg";
import { ensureApplicationRole } from "./application-role";
import { type ConnectionSettings, connectionSettings } from "./connection";
import { type MigrationFile, readMigrationFiles, toMigrationList } from "./migration-files";
import { listAppliedMigrations, pendingMigrations } from "./migration-history";
import { noFilters, type SchemaEngine, withSchemaEngine } from "./schema-engine";

// One number for every instance of Northbound; the lock is the database's own and ends with the connection.
const lockNumber = 4_911_300_626;

/**
 * Brings the database up to the migrations of this checkout, and returns the names of those it applied. Instances
 * that start at once wait for each other; a migration that a crash cut short is applied again from its beginning.
 */
export async function migrate(
  settings: ConnectionSettings = connectionSettings("owner"),
  files?: MigrationFile[],
): Promise<string[]> {
  const known = files ?? (await readMigrationFiles());
  const client = new Client(settings);
  // A lost connection makes the running query fail; without a listener it would also end the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [lockNumber]);
    await ensureApplicationRole(client);
    const applied = await listAppliedMigrations(client);
    return pendingMigrations(known, applied).length === 0 ? [] : await applyPending(settings, known);
  } finally {
    await client.end();
  }
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
