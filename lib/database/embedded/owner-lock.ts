import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { SetupProblem } from "../setup-problem";
import { notSupported } from "./native-package";

/** Another process serves this instance, or a command is at work on it. */
export class AlreadyRunning extends SetupProblem {}

export type OwnerLock = {
  /** Resolves when the lock is gone, although nobody released it. */
  lost: Promise<void>;
  release(): Promise<void>;
};

/**
 * One process per instance. The kernel's lock is held by a child that reads from a pipe of ours: however we end, the
 * pipe closes, the child ends, and the lock is free again.
 */
export async function acquireOwnerLock(instanceDirectory: string): Promise<OwnerLock> {
  const file = join(instanceDirectory, "owner.lock");
  // Whoever can open it could also lock us out.
  closeSync(openSync(file, "a", 0o600));
  // Its own process group, so that Ctrl-C in the terminal does not take the lock before the database has stopped.
  const holder = spawn("flock", ["--nonblock", "--no-fork", file, "sh", "-c", "echo held; exec cat"], {
    detached: true,
    stdio: ["pipe", "pipe", "ignore"],
  });
  const ended = once(holder, "close").catch(() => undefined);
  const isHeld = await Promise.race([once(holder.stdout, "data").then(() => true), ended.then(() => false)]);
  if (holder.pid === undefined) throw new SetupProblem(notSupported);
  if (!isHeld) {
    throw new AlreadyRunning(
      `Northbound, or a command of it, is already running on the database in ${instanceDirectory}.`,
    );
  }
  let released = false;
  const lost = ended.then(() => (released ? new Promise<void>(() => undefined) : undefined));
  const release = async () => {
    released = true;
    holder.stdin.end();
    await ended;
  };
  return { lost, release };
}
