import { createHash } from "node:crypto";
import { chown, lstat, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { SetupProblem } from "../setup-problem";
import type { Account } from "./account";

// sockaddr_un holds 108 bytes on Linux, 104 elsewhere, and the name of the socket itself must fit too.
const longestPath = 103;
const socketName = ".s.PGSQL.5432";

/** Where the socket goes: beside the cluster, or in /tmp when that path is too long for a socket. */
export function chooseSocketDirectory(instanceDirectory: string, uid: number): string {
  const beside = join(instanceDirectory, "socket");
  if (Buffer.byteLength(join(beside, socketName)) <= longestPath) return beside;
  const hash = createHash("sha256").update(instanceDirectory).digest("hex").slice(0, 12);
  return `/tmp/northbound-${uid}-${hash}`;
}

/** A directory that only the database's own user opens; in /tmp a stranger may have taken the name first. */
export async function ensureSocketDirectory(directory: string, account: Account): Promise<void> {
  const isNew = await mkdir(directory, { mode: 0o700 }).then(
    () => true,
    () => false,
  );
  if (isNew && !account.isOurselves) await chown(directory, account.uid, account.gid);
  const found = await lstat(directory);
  if (!found.isDirectory() || found.uid !== account.uid || (found.mode & 0o077) !== 0) {
    throw new SetupProblem(
      `${directory} belongs to someone else: remove it, or set NORTHBOUND_STATE to a shorter path.`,
    );
  }
}
