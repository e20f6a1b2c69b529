import { setTimeout as sleep } from "node:timers/promises";
import { readRunningEnvironment } from "@/lib/database/embedded/embedded-environment";
import { type Guest, joinAsGuest } from "@/lib/database/embedded/guests";
import { ensureInstanceDirectory, instanceName } from "@/lib/database/embedded/instance";
import { AlreadyRunning } from "@/lib/database/embedded/owner-lock";
import { SetupProblem } from "@/lib/database/setup-problem";
import type { ServeSettings } from "@/lib/env";
import { bringUpDatabase } from "../serve/database";
import { ensureSecrets } from "../serve/secrets";
import { root } from "../setup/root.js";

// A first start makes the database, and one after a power cut repairs it.
const patienceMs = 60_000;
const pauseMs = 200;
// Other commands that joined ours may take their time; nobody waits for us meanwhile.
const patienceWithGuestsMs = 600_000;

/** Works on the firm's database beside whoever serves it, or without anybody; two commands may meet at any moment. */
export async function withFirmDatabase<Result>(
  settings: ServeSettings,
  work: () => Promise<Result>,
  patience = patienceMs,
): Promise<Result> {
  const { isServed, leave } = await openFirmDatabase(settings, patience);
  try {
    return await work();
  } catch (error) {
    if (await isServed()) throw error;
    throw new SetupProblem("The database was stopped while this command was at work: run it again.");
  } finally {
    await leave();
  }
}

/** Ours to serve where nobody else does; else, as soon as those who do let us in. */
async function openFirmDatabase(settings: ServeSettings, patience: number): Promise<Guest> {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(pauseMs)) {
    const opened = (await serveOurselves(settings)) ?? (await joinOthers(settings));
    if (opened) return opened;
  }
  throw new SetupProblem(
    `Another process holds the firm's database and let nobody in for ${Math.ceil(patience / 1_000)} s: it is still starting or stopping, or an older version of Northbound.`,
  );
}

async function serveOurselves(settings: ServeSettings): Promise<Guest | null> {
  try {
    const { stop } = await bringUpDatabase(settings);
    return { isServed: async () => true, leave: () => stop(patienceWithGuestsMs) };
  } catch (error) {
    if (error instanceof AlreadyRunning) return null;
    throw error;
  }
}

async function joinOthers({ firm }: ServeSettings): Promise<Guest | null> {
  const directory = await ensureInstanceDirectory(instanceName(firm, root));
  const environment = await readRunningEnvironment(directory);
  const guest = environment && (await joinAsGuest(environment));
  if (!guest) return null;
  Object.assign(process.env, environment, await ensureSecrets(directory, false));
  return guest;
}
