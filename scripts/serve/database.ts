import { connectionSettings } from "@/lib/database/connection";
import { setClusterAside } from "@/lib/database/embedded/cluster";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "@/lib/database/embedded/embedded-database";
import { ensureInstanceDirectory, instanceName } from "@/lib/database/embedded/instance";
import { migrate } from "@/lib/database/migrate";
import { ShapedByAnotherVersion } from "@/lib/database/migration-history";
import { requireDatabase } from "@/lib/database/require-database";
import type { ServeSettings } from "@/lib/env";
import { root } from "../setup/root.js";
import { ensureSecrets, requireSecrets } from "./secrets";

export type RunningDatabase = Pick<EmbeddedDatabase, "lost" | "stop">;

/** The firm's database, reachable; with what it needs to be used: keys, roles, migrations. */
export async function bringUpDatabase(settings: ServeSettings): Promise<RunningDatabase> {
  if (!settings.isEmbedded) return migrated(await connectExternal());
  const directory = await ensureInstanceDirectory(instanceName(settings.firm, root));
  try {
    return await migrated(await startEmbedded(directory));
  } catch (error) {
    const mayReplace = settings.firm === "demonstration" && error instanceof ShapedByAnotherVersion;
    if (!mayReplace) throw error;
    console.log("The demonstration was made by another version of Northbound; making it anew …");
    return migrated(await startEmbedded(directory, () => setClusterAside(directory)));
  }
}

async function migrated(database: RunningDatabase): Promise<RunningDatabase> {
  try {
    await migrate();
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function startEmbedded(
  directory: string,
  onceOurs: () => Promise<void> = async () => undefined,
): Promise<RunningDatabase> {
  const { environment, lost, stop } = await startEmbeddedDatabase(directory, async (isNew) => {
    Object.assign(process.env, await ensureSecrets(directory, isNew));
    await onceOurs();
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
