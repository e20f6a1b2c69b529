import { rm } from "node:fs/promises";
import { join } from "node:path";
import { serverAccount } from "./account";
import { ensureCluster } from "./cluster";
import { embeddedEnvironment } from "./embedded-environment";
import { startPostmaster } from "./postmaster";
import { ensureRuntimeFiles } from "./runtime-files";
import { throwawaySettings } from "./server-settings";
import { chooseSocketDirectory, ensureSocketDirectory } from "./socket-directory";
import { stateDirectory } from "./state-directory";
import { makeThrowawayDirectory } from "./throwaway-directory";
import { requireUsableRuntime } from "./usable-runtime";

export type ThrowawayDatabase = {
  /** The variables that point `connectionSettings` at a database of this cluster. */
  environmentFor(database: string): Record<string, string>;
  stop(): Promise<void>;
};

/** A cluster in memory for tests and for the shadow of a new migration; it leaves nothing behind. */
export async function startThrowawayDatabase(): Promise<ThrowawayDatabase> {
  const account = serverAccount();
  const runtime = await ensureRuntimeFiles(stateDirectory());
  requireUsableRuntime(runtime, account);
  const directory = await makeThrowawayDirectory();
  const cluster = join(directory, "cluster");
  const { password } = await ensureCluster({
    runtime,
    directory: cluster,
    passwordFile: join(directory, "password"),
    durable: false,
  });
  const socketDirectory = chooseSocketDirectory(directory, account.uid);
  await ensureSocketDirectory(socketDirectory, account);
  const logFile = join(directory, "postgresql.log");
  const postmaster = await startPostmaster({
    ...{ runtime, cluster, socketDirectory, logFile, account },
    settings: throwawaySettings,
  });
  return {
    environmentFor: (database) => embeddedEnvironment(socketDirectory, password, database),
    stop: async () => {
      await postmaster.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
