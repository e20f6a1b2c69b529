import { createHash } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { applicationRole, type ConnectionSettings, connectionSettings } from "./connection";
import { migrate } from "./migrate";
import type { MigrationFile } from "./migration-files";

const name = `migrate_${process.pid}`;
const settings: ConnectionSettings = { ...connectionSettings("owner"), database: name };

function migrationFile(fileName: string, script: string): MigrationFile {
  return { name: fileName, script, checksum: createHash("sha256").update(script).digest("hex") };
}

const offices = migrationFile("1_offices", "CREATE TABLE office (name text);");
const numbering = migrationFile(
  "2_numbering",
  `CREATE FUNCTION numbered() RETURNS integer LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 7; END; $$;
   GRANT SELECT ON office TO ${applicationRole};`,
);

async function query(statement: string, database = name) {
  const client = new Client({ ...settings, database });
  await client.connect();
  return client.query(statement).finally(() => client.end());
}

beforeAll(() => query("SELECT 1", "postgres"));

beforeEach(async () => {
  await query(`DROP DATABASE IF EXISTS ${name}`, "postgres");
  await query(`CREATE DATABASE ${name}`, "postgres");
});

afterAll(() => query(`DROP DATABASE IF EXISTS ${name}`, "postgres"));

describe("migrate", () => {
  it("applies what is new, in order, and nothing twice", async () => {
    expect(await migrate(settings, [offices])).toEqual(["1_offices"]);
    expect(await migrate(settings, [offices, numbering])).toEqual(["2_numbering"]);
    expect(await migrate(settings, [offices, numbering])).toEqual([]);
    expect((await query("SELECT numbered()")).rows).toEqual([{ numbered: 7 }]);
  });

  it("lets instances that start at once wait for each other", async () => {
    const all = await Promise.all([1, 2, 3].map(() => migrate(settings, [offices, numbering])));
    expect(all.map((names) => names.length).sort()).toEqual([0, 0, 2]);
  });

  it("leaves nothing of a migration that fails, and applies its corrected text later", async () => {
    const broken = migrationFile("1_offices", "CREATE TABLE office (name text); SELECT no_such_column;");
    await expect(migrate(settings, [broken])).rejects.toThrow(/no_such_column/);
    expect((await query("SELECT to_regclass('office') AS office")).rows).toEqual([{ office: null }]);
    expect(await migrate(settings, [offices])).toEqual(["1_offices"]);
  });

  it("applies again from its beginning a migration that a crash cut short", async () => {
    await migrate(settings, [offices]);
    await query(`INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at)
                 VALUES ('crash', '${numbering.checksum}', '${numbering.name}', now())`);
    expect(await migrate(settings, [offices, numbering])).toEqual(["2_numbering"]);
  });

  it("knows a migration as finished even if the crash came right after its commit", async () => {
    await migrate(settings, [offices]);
    await query(`CREATE FUNCTION crash() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'crash'; END; $$;
                 CREATE TRIGGER crash BEFORE UPDATE ON _prisma_migrations FOR EACH ROW
                 WHEN (OLD.finished_at IS NOT NULL) EXECUTE FUNCTION crash()`);
    await expect(migrate(settings, [offices, numbering])).rejects.toThrow(/crash/);
    await query("DROP TRIGGER crash ON _prisma_migrations");
    expect(await migrate(settings, [offices, numbering])).toEqual([]);
    expect((await query("SELECT numbered()")).rows).toEqual([{ numbered: 7 }]);
  });

  it("refuses a database that a newer version has shaped, or whose migration was edited since", async () => {
    await migrate(settings, [offices, numbering]);
    await expect(migrate(settings, [offices])).rejects.toThrow(/another version .*2_numbering/);
    const edited = migrationFile(offices.name, `${offices.script} -- edited`);
    await expect(migrate(settings, [edited, numbering])).rejects.toThrow(/another version .*1_offices/);
  });
});
