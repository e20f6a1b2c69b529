import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectionSettings } from "@/lib/database/connection";
import { startEmbeddedDatabase } from "@/lib/database/embedded/embedded-database";
import { ensureInstanceDirectory, instanceName } from "@/lib/database/embedded/instance";
import { acquireOwnerLock } from "@/lib/database/embedded/owner-lock";
import { migrate } from "@/lib/database/migrate";
import { ensureSecrets } from "../serve/secrets";
import { root } from "../setup/root.js";
import { ownStateForTest, settingsForTest } from "./state-for-test";
import { withFirmDatabase } from "./with-firm-database";

let removeState: () => Promise<void>;
let directory: string;

beforeAll(async () => {
  removeState = (await ownStateForTest()).remove;
  directory = await ensureInstanceDirectory(instanceName(settingsForTest.firm, root));
});
afterAll(() => removeState());

async function answer(): Promise<unknown> {
  const client = new Client(connectionSettings("owner"));
  client.on("error", () => undefined);
  await client.connect();
  const { rows } = await client.query("SELECT 7 AS answer").finally(() => client.end());
  return rows[0]?.answer;
}

/** The application's own way up, step by step. */
async function startApplication(onceHeld: () => void = () => undefined) {
  const application = await startEmbeddedDatabase(directory, async (isNew) => {
    onceHeld();
    await sleep(500);
    await ensureSecrets(directory, isNew);
  });
  await migrate(connectionSettings("owner", { ...process.env, ...application.environment }));
  return application;
}

describe("withFirmDatabase", () => {
  it("waits for an application that is making its first database", async () => {
    let work: Promise<unknown> = Promise.resolve();
    const application = await startApplication(() => {
      work = withFirmDatabase(settingsForTest, answer);
    });
    expect(await work).toBe(7);
    await application.stop();
  });

  it("serves a command that joined ours to its end, and one that comes meanwhile after it", async () => {
    const ended: string[] = [];
    const work = (name: string, ms: number) => async () => {
      await sleep(ms);
      ended.push(`${name} ${await answer()}`);
    };
    const others: Promise<void>[] = [];
    await withFirmDatabase(settingsForTest, async () => {
      others.push(withFirmDatabase(settingsForTest, work("joined", 2_000)));
      await sleep(1_000);
      setTimeout(() => others.push(withFirmDatabase(settingsForTest, work("came", 0))), 500);
    });
    expect(ended).toEqual(["joined 7"]);
    await Promise.all(others);
    expect(ended).toEqual(["joined 7", "came 7"]);
  });

  it("says in one sentence that whoever holds the database lets nobody in", async () => {
    const lock = await acquireOwnerLock(directory);
    await expect(withFirmDatabase(settingsForTest, answer, 1_000)).rejects.toThrow(
      /^Another process holds the firm's database and let nobody in for 1 s: /,
    );
    await lock.release();
  });

  it("says in one sentence that the application stopped meanwhile, which waits for a command no longer than it may", async () => {
    const application = await startApplication();
    const work = withFirmDatabase(settingsForTest, async () => {
      await application.stop(300);
      return answer();
    });
    await expect(work).rejects.toThrow(
      "The database was stopped while this command was at work: run it again.",
    );
  });
});
