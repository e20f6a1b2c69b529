import { readRunningEnvironment } from "@/lib/database/embedded/embedded-environment";
import { ensureInstanceDirectory, instanceName } from "@/lib/database/embedded/instance";
import { AlreadyRunning } from "@/lib/database/embedded/owner-lock";
import type { ServeSettings } from "@/lib/env";
import { bringUpDatabase } from "../serve/database";
import { ensureSecrets } from "../serve/secrets";
import { root } from "../setup/root.js";

/** Works on the firm's database beside the server that serves it, or without one. */
export async function withFirmDatabase<Result>(
  settings: ServeSettings,
  work: () => Promise<Result>,
): Promise<Result> {
  const stop = await openFirmDatabase(settings);
  try {
    return await work();
  } finally {
    await stop();
  }
}

async function openFirmDatabase(settings: ServeSettings): Promise<() => Promise<void>> {
  try {
    return (await bringUpDatabase(settings)).stop;
  } catch (error) {
    if (!(error instanceof AlreadyRunning)) throw error;
    const directory = await ensureInstanceDirectory(instanceName(settings.firm, root));
    Object.assign(
      process.env,
      await readRunningEnvironment(directory),
      await ensureSecrets(directory, false),
    );
    return async () => undefined;
  }
}
