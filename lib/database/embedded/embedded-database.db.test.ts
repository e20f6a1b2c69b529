import { spawn } from "node:child_process";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { connectionSettings } from "../connection";
import { commandAs, serverAccount } from "./account";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "./embedded-database";
import { clusterName, startPostmaster } from "./postmaster";
import { ensureRuntimeFiles } from "./runtime-files";
import { listServerProcesses } from "./server-processes";
import { throwawaySettings } from "./server-settings";
import { stateDirectory } from "./state-directory";
import { makeThrowawayDirectory } from "./throwaway-directory";

let directory: string;
const started: EmbeddedDatabase[] = [];

async function start(): Promise<EmbeddedDatabase> {
  const database = await startEmbeddedDatabase(directory);
  started.push(database);
  return database;
}

async function query({ environment }: EmbeddedDatabase, statement: string) {
  const client = new Client(connectionSettings("owner", { ...process.env, ...environment }));
  client.on("error", () => undefined);
  await client.connect();
  return client.query(statement).finally(() => client.end());
}

function serverProcesses(): number[] {
  return listServerProcesses(clusterName(join(directory, "cluster")), serverAccount().uid);
}

beforeAll(async () => {
  directory = join(await makeThrowawayDirectory(), "firm");
  await mkdir(directory, { mode: 0o755 });
});

afterEach(async () => {
  for (const database of started.splice(0)) await database.stop();
});

afterAll(() => rm(join(directory, ".."), { recursive: true }));

describe("startEmbeddedDatabase", () => {
  it("lets one of several simultaneous first starts come up, and says why to the others", async () => {
    await mkdir(join(directory, "cluster.new"));
    await writeFile(join(directory, "cluster.new", "PG_VERSION"), "left by a start that was killed");
    const outcomes = await Promise.allSettled([start(), start(), start()]);
    const refusals = outcomes.flatMap((outcome) =>
      outcome.status === "rejected" ? [String(outcome.reason)] : [],
    );
    expect(refusals).toHaveLength(2);
    for (const refusal of refusals) expect(refusal).toMatch(/already running/);
  });

  it("keeps what was committed when the server is killed, and brings it back by itself", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const database = await start();
    await query(database, "CREATE TABLE kept AS SELECT 7 AS number");
    for (const pid of serverProcesses()) process.kill(pid, "SIGKILL");
    await vi.waitFor(
      async () => expect((await query(database, "SELECT number FROM kept")).rows).toEqual([{ number: 7 }]),
      { timeout: 20_000, interval: 200 },
    );
  });

  it("leaves no process behind when it is stopped", async () => {
    const database = await start();
    expect(serverProcesses().length).toBeGreaterThan(0);
    await database.stop();
    expect(serverProcesses()).toEqual([]);
  });

  it("takes over from a server that a killed application left running", async () => {
    const orphan = await startPostmaster({
      runtime: await ensureRuntimeFiles(stateDirectory()),
      cluster: join(directory, "cluster"),
      socketDirectory: join(directory, "socket"),
      logFile: join(directory, "postgresql.log"),
      account: serverAccount(),
      settings: throwawaySettings,
    });
    const database = await start();
    await orphan.ended;
    expect((await query(database, "SHOW fsync")).rows).toEqual([{ fsync: "on" }]);
  });

  it("starts although a power cut left files that name a process which is someone else's by now", async () => {
    const [file, args] = commandAs(serverAccount(), ["sleep", "60"]);
    const stranger = spawn(file, args);
    const left = `${stranger.pid}\n${join(directory, "cluster")}\n0\n5432\n\n\n0 0\nready\n`;
    await writeFile(join(directory, "cluster", "postmaster.pid"), left);
    await writeFile(join(directory, "socket", ".s.PGSQL.5432.lock"), left);
    expect((await query(await start(), "SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
    expect(stranger.exitCode).toBeNull();
    stranger.kill();
  });

  it("refuses to guess when the password is gone, and makes no second, empty firm", async () => {
    const password = join(directory, "password");
    await rename(password, `${password}.lost`);
    await expect(start()).rejects.toThrow(/password of the embedded database is missing/);
    await rename(`${password}.lost`, password);
    expect((await query(await start(), "SELECT number FROM kept")).rows).toEqual([{ number: 7 }]);
  });
});
