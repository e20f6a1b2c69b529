import { access, chmod, constants, mkdtemp, readdir, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const prefix = "northbound-throwaway-";
const roomNeeded = 1_000_000_000;

/** A directory in memory where there is room, for one run of this process; whoever made it removes it. */
export async function makeThrowawayDirectory(): Promise<string> {
  const base = await roomyDirectory();
  await sweepAbandoned(base);
  const directory = await mkdtemp(join(base, `${prefix}${process.pid}-`));
  // The database's own user passes through it.
  await chmod(directory, 0o755);
  return directory;
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
