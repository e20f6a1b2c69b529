import { access, chmod, constants, mkdtemp, readdir, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serverAccount } from "./account";
import { ensureCluster, ownerName } from "./cluster";
import { startPostmaster } from "./postmaster";
import { ensureRuntimeFiles } from "./runtime-files";
import { throwawaySettings } from "./server-settings";
import { chooseSocketDirectory, ensureSocketDirectory } from "./socket-directory";
import { stateDirectory } from "./state-directory";
import { requireUsableRuntime } from "./usable-runtime";

export type ThrowawayDatabase = {
  /** The variables that point `connectionSettings` at a database of this cluster. */
  environmentFor(database: string): Record<string, string>;
  stop(): Promise<void>;
};

const prefix = "northbound-throwaway-";
const roomNeeded = 1_000_000_000;

/** A cluster in memory for tests and for the shadow of a new migration; it leaves nothing behind. */
export async function startThrowawayDatabase(): Promise<ThrowawayDatabase> {
  const account = serverAccount();
  const runtime = await ensureRuntimeFiles(stateDirectory());
  requireUsableRuntime(runtime, account);
  const base = await roomyDirectory();
  await sweepAbandoned(base);
  const directory = await mkdtemp(join(base, `${prefix}${process.pid}-`));
  await chmod(directory, 0o755);
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
    environmentFor: (database) => ({
      NORTHBOUND_DB_SOCKET: socketDirectory,
      NORTHBOUND_DB_USER: ownerName,
      NORTHBOUND_DB_PASSWORD: password,
      NORTHBOUND_DB_NAME: database,
    }),
    stop: async () => {
      await postmaster.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

// Containers often give /dev/shm no more than 64 MB.
async function roomyDirectory(): Promise<string> {
  const memory = "/dev/shm";
  try {
    await access(memory, constants.W_OK);
    const { bavail, bsize } = await statfs(memory);
    return bavail * bsize > roomNeeded ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
}

// A killed run could not tidy up after itself; its directory carries its process number.
async function sweepAbandoned(base: string): Promise<void> {
  const running = new Set(await readdir("/proc"));
  for (const name of await readdir(base)) {
    const pid = name.startsWith(prefix) ? name.slice(prefix.length).split("-")[0] : undefined;
    if (pid === undefined || running.has(pid)) continue;
    await rm(join(base, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
