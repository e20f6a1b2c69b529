import { readdirSync, readFileSync, statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * The live processes of one cluster, by the name that PostgreSQL puts into each one's title. /proc tells a title to
 * everyone, but its `cwd` and `exe` only to those who may trace. A dead process that nobody has reaped has no title.
 */
export function listServerProcesses(clusterName: string, uid: number): number[] {
  return readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry))
    .filter((entry) => belongsToCluster(entry, clusterName, uid))
    .map(Number);
}

function belongsToCluster(pid: string, clusterName: string, uid: number): boolean {
  try {
    const title = readFileSync(`/proc/${pid}/cmdline`, "latin1");
    const isServer = readFileSync(`/proc/${pid}/comm`, "latin1") === "postgres\n";
    return isServer && title.includes(clusterName) && statSync(`/proc/${pid}`).uid === uid;
  } catch {
    return false;
  }
}

/** Ends what a killed application left behind: politely first, since a fast shutdown saves a recovery. */
export async function endServerProcesses(clusterName: string, uid: number): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    for (const pid of listServerProcesses(clusterName, uid)) signalIfAlive(pid, signal);
    if (await allGoneWithin(10_000, clusterName, uid)) return;
  }
}

async function allGoneWithin(milliseconds: number, clusterName: string, uid: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (listServerProcesses(clusterName, uid).length > 0) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

function signalIfAlive(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself in the meantime.
  }
}
