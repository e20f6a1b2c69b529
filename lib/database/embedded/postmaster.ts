import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { SetupProblem } from "../setup-problem";
import { type Account, bareEnvironment, commandAs } from "./account";
import { endServerProcesses } from "./server-processes";

export type PostmasterOptions = {
  runtime: string;
  cluster: string;
  socketDirectory: string;
  logFile: string;
  account: Account;
  settings: Record<string, string>;
};

export type Postmaster = {
  /** Resolves when the server has ended, whoever ended it. */
  ended: Promise<void>;
  stop(): Promise<void>;
};

/** Starts PostgreSQL on a cluster that we hold the lock of, and waits until it takes connections. */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  await clearLeftovers(options);
  const child = spawnServer(options);
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  await waitUntilReady(child, options);
  const stop = async () => {
    child.kill("SIGINT");
    await ended;
  };
  return { ended, stop };
}

/** One name per cluster, in the title of each of its processes. */
export function clusterName(cluster: string): string {
  return `northbound-${createHash("sha256").update(cluster).digest("hex").slice(0, 16)}`;
}

// We hold the lock, so whatever still serves this cluster is an orphan. With all of them gone both files are stale,
// even if their process number belongs to someone else by now.
async function clearLeftovers({ cluster, socketDirectory, account }: PostmasterOptions): Promise<void> {
  await endServerProcesses(clusterName(cluster), account.uid);
  rmSync(join(cluster, "postmaster.pid"), { force: true });
  rmSync(join(socketDirectory, ".s.PGSQL.5432.lock"), { force: true });
}

function spawnServer(options: PostmasterOptions): ChildProcess {
  const settings = {
    listen_addresses: "",
    unix_socket_directories: options.socketDirectory,
    unix_socket_permissions: "0700",
    cluster_name: clusterName(options.cluster),
    ...options.settings,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = [join(options.runtime, "bin", "postgres"), "-D", options.cluster, ...flags];
  // If this process dies without a word, the kernel asks the server to shut down.
  const [file, args] = commandAs(options.account, server, ["--pdeathsig=INT"]);
  const log = openSync(options.logFile, "a", 0o600);
  // Its own process group: Ctrl-C in the terminal must reach us alone, so that requests are finished first.
  const child = spawn(file, args, { detached: true, stdio: ["ignore", log, log], env: bareEnvironment() });
  closeSync(log);
  return child;
}

async function waitUntilReady(child: ChildProcess, { cluster, logFile }: PostmasterOptions): Promise<void> {
  while (!isReady(cluster)) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      throw new SetupProblem(`The embedded database did not start; its last words are in ${logFile}.`);
    }
    await sleep(10);
  }
}

// The eighth line of the file is the state that pg_ctl waits for, too.
function isReady(cluster: string): boolean {
  try {
    return readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[7]?.trim() === "ready";
  } catch {
    return false;
  }
}
