import { join } from "node:path";
import { Client } from "pg";
import { connectionSettings } from "../connection";
import { serverAccount } from "./account";
import { ensureCluster, hasCluster } from "./cluster";
import { databaseName, embeddedEnvironment } from "./embedded-environment";
import { waitForGuests } from "./guests";
import { keepLogShort } from "./log-file";
import { acquireOwnerLock } from "./owner-lock";
import type { PostmasterOptions } from "./postmaster";
import { ensureRuntimeFiles } from "./runtime-files";
import { durableSettings } from "./server-settings";
import { chooseSocketDirectory, ensureSocketDirectory } from "./socket-directory";
import { stateDirectory } from "./state-directory";
import { startSupervisedPostmaster } from "./supervised-postmaster";
import { requireUsableRuntime } from "./usable-runtime";

export type EmbeddedDatabase = {
  /** The variables that point `connectionSettings` at it. */
  environment: Record<string, string>;
  /** Resolves when the lock on it was lost: another process may take it any moment, so we must let go. */
  lost: Promise<void>;
  /** Ends the server once its guests have left, and without waiting longer than `patienceMs` for them. */
  stop(patienceMs?: number): Promise<void>;
};

// Whoever stops the application waits no longer for a command that is at work beside it.
const patienceWithGuestsMs = 10_000;

/**
 * Brings up the database of one instance, made on the first start, and keeps it up until `stop`. `prepare` runs once
 * the instance is ours, before a new database is made.
 */
export async function startEmbeddedDatabase(
  instanceDirectory: string,
  prepare: (isNew: boolean) => Promise<void> = async () => undefined,
): Promise<EmbeddedDatabase> {
  const lock = await acquireOwnerLock(instanceDirectory);
  try {
    await prepare(!(await hasCluster(join(instanceDirectory, "cluster"))));
    const { options, password } = await prepareServer(instanceDirectory);
    const server = await startSupervisedPostmaster(options);
    const environment = embeddedEnvironment(options.socketDirectory, password);
    await ensureDatabase(environment).catch(async (error) => {
      await server.stop();
      throw error;
    });
    const stop = async (patienceMs = patienceWithGuestsMs) => {
      await Promise.race([waitForGuests(environment, patienceMs), lock.lost]);
      await server.stop();
      await lock.release();
    };
    return { environment, lost: lock.lost, stop };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function prepareServer(directory: string): Promise<{ options: PostmasterOptions; password: string }> {
  const account = serverAccount();
  const runtime = await ensureRuntimeFiles(stateDirectory());
  requireUsableRuntime(runtime, account);
  const cluster = join(directory, "cluster");
  const passwordFile = join(directory, "password");
  const { password } = await ensureCluster({ runtime, directory: cluster, passwordFile, durable: true });
  const socketDirectory = chooseSocketDirectory(directory, account.uid);
  await ensureSocketDirectory(socketDirectory, account);
  const logFile = join(directory, "postgresql.log");
  await keepLogShort(logFile);
  return {
    options: { runtime, cluster, socketDirectory, logFile, account, settings: durableSettings },
    password,
  };
}

async function ensureDatabase(environment: Record<string, string>): Promise<void> {
  const maintenance = { ...process.env, ...environment, NORTHBOUND_DB_NAME: "postgres" };
  const client = new Client(connectionSettings("owner", maintenance));
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [databaseName]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
  } finally {
    await client.end();
  }
}
