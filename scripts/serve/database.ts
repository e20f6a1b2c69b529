import { connectionSettings } from "@/lib/database/connection";
import { startEmbeddedDatabase } from "@/lib/database/embedded/embedded-database";
import { ensureInstanceDirectory, instanceName } from "@/lib/database/embedded/instance";
import { migrate } from "@/lib/database/migrate";
import { requireDatabase } from "@/lib/database/require-database";
import type { ServeSettings } from "@/lib/env";
import { root } from "../setup/root.js";
import { ensureSecrets, requireSecrets } from "./secrets";

export type RunningDatabase = { lost: Promise<void>; stop(): Promise<void> };

/** The firm's database, reachable; with what it needs to be used: keys, roles, migrations. */
export async function bringUpDatabase(settings: ServeSettings): Promise<RunningDatabase> {
  const database = settings.isEmbedded ? await bringUpEmbedded(settings) : await connectExternal();
  try {
    await migrate();
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function bringUpEmbedded({ firm }: ServeSettings): Promise<RunningDatabase> {
  const directory = await ensureInstanceDirectory(instanceName(firm, root));
  const { environment, lost, stop } = await startEmbeddedDatabase(directory, async (isNew) => {
    Object.assign(process.env, await ensureSecrets(directory, isNew));
  });
  Object.assign(process.env, environment);
  return { lost, stop };
}

async function connectExternal(): Promise<RunningDatabase> {
  const settings = connectionSettings("owner");
  requireSecrets();
  await requireDatabase(settings);
  return { lost: new Promise(() => undefined), stop: async () => undefined };
}
