import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { ensureApplicationRole } from "@/lib/database/application-role";
import { type ConnectionSettings, connectionSettings } from "@/lib/database/connection";
import { startThrowawayDatabase } from "@/lib/database/embedded/throwaway-database";
import { migrationsDirectory, readMigrationFiles, toMigrationList } from "@/lib/database/migration-files";
import { noFilters, withSchemaEngine } from "@/lib/database/schema-engine";

/** Writes prisma/migrations/<time>_<name>/migration.sql; the author then adds by hand what the schema cannot say. */
export async function newMigration(name: string | undefined): Promise<number> {
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
    console.error("Give the migration a name in lower case: npm run migration -- add_offices");
    return 1;
  }
  const script = await inThrowawayDatabase(differenceToSchema);
  if (script === undefined) {
    console.log("The migrations already say what prisma/schema.prisma says.");
    return 0;
  }
  console.log(`Written: ${await writeMigration(name, script)}`);
  console.log(
    "Read it: it proposes to drop what the schema cannot say, such as an index with an operator class.",
  );
  return 0;
}

async function inThrowawayDatabase<Result>(work: (settings: ConnectionSettings) => Promise<Result>) {
  const database = await startThrowawayDatabase();
  try {
    const environment = { ...process.env, ...database.environmentFor("postgres") };
    return await work(connectionSettings("owner", environment));
  } finally {
    await database.stop();
  }
}

async function differenceToSchema(settings: ConnectionSettings): Promise<string | undefined> {
  await makeApplicationRole(settings);
  const schema = { path: "schema.prisma", content: await readFile(schemaFile, "utf8") };
  const migrations = toMigrationList(await readMigrationFiles());
  const result = await withSchemaEngine({ settings }, (engine) =>
    engine.diff({
      from: { tag: "migrations", ...migrations },
      to: { tag: "schemaDatamodel", files: [schema] },
      script: true,
      exitCode: true,
      filters: noFilters,
    }),
  );
  return result.exitCode === 0 ? undefined : (result.stdout ?? undefined);
}

const schemaFile = join(migrationsDirectory, "../schema.prisma");

// The migrations grant rights to it, and they run in the shadow database.
async function makeApplicationRole(settings: ConnectionSettings): Promise<void> {
  const client = new Client(settings);
  await client.connect();
  await ensureApplicationRole(client).finally(() => client.end());
}

async function writeMigration(name: string, script: string): Promise<string> {
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const directory = join(migrationsDirectory, `${time}_${name}`);
  await mkdir(directory, { recursive: true });
  const file = join(directory, "migration.sql");
  await writeFile(file, script);
  return file;
}
