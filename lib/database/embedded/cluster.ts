import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { SetupProblem } from "../setup-problem";
import { initialisingAccount, runAs, serverAccount } from "./account";

/** The owner of the embedded database; the application itself runs under a lesser role. */
export const ownerName = "northbound";

export type ClusterOptions = { runtime: string; directory: string; passwordFile: string; durable: boolean };

/** Makes the cluster unless it is there: complete and owned by the server's user, or not at all. */
export async function ensureCluster(options: ClusterOptions): Promise<{ password: string }> {
  const isThere = await hasCluster(options.directory);
  const password = await ensurePassword(options.passwordFile, isThere);
  if (isThere) return { password };
  const draft = `${options.directory}.new`;
  await rm(draft, { recursive: true, force: true });
  await initialise(draft, password, options);
  await rename(draft, options.directory);
  if (options.durable) await syncDirectory(dirname(options.directory));
  return { password };
}

/** "Not there" and "not readable" must never be confused: the second would make an empty firm beside the real one. */
export async function hasCluster(directory: string): Promise<boolean> {
  try {
    await readFile(join(directory, "PG_VERSION"));
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw new SetupProblem(`The database in ${directory} cannot be read by this user.`);
  }
}

/** Keeps the cluster of an instance under another name, and only the last one so kept. */
export async function setClusterAside(instanceDirectory: string): Promise<void> {
  const cluster = join(instanceDirectory, "cluster");
  await rm(`${cluster}.old`, { recursive: true, force: true });
  await rename(cluster, `${cluster}.old`);
}

async function ensurePassword(file: string, clusterIsThere: boolean): Promise<string> {
  const known = await readFile(file, "utf8").catch(() => "");
  if (known) return known;
  if (clusterIsThere) throw new SetupProblem(`The password of the embedded database is missing: ${file}.`);
  const password = randomBytes(24).toString("base64url");
  await writeFile(file, password, { mode: 0o600, flush: true });
  return password;
}

async function initialise(draft: string, password: string, options: ClusterOptions): Promise<void> {
  const account = initialisingAccount();
  const passwordCopy = `${draft}.password`;
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordCopy, password, { mode: 0o600 });
  if (!account.isOurselves) {
    await chown(draft, account.uid, account.gid);
    await chown(passwordCopy, account.uid, account.gid);
  }
  const result = runAs(account, initdbCommand(draft, passwordCopy, options));
  await rm(passwordCopy);
  if (result.status !== 0) {
    throw new SetupProblem(`The embedded database could not be made: ${lastLine(result.stderr)}`);
  }
  handOver(draft);
}

// Names are sorted by ICU collations that the queries name, so the cluster itself needs no system locale.
function initdbCommand(
  directory: string,
  passwordFile: string,
  { runtime, durable }: ClusterOptions,
): string[] {
  return [
    join(runtime, "bin", "initdb"),
    ...["-D", directory, "-U", ownerName, "-A", "scram-sha-256", `--pwfile=${passwordFile}`],
    ...["-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
    durable ? "--data-checksums" : "--no-sync",
  ];
}

function handOver(directory: string): void {
  const { uid, gid, isOurselves } = serverAccount();
  if (isOurselves) return;
  const { status } = spawnSync("chown", ["-R", `${uid}:${gid}`, directory]);
  if (status !== 0) throw new SetupProblem(`${directory} could not be given to the database's own user.`);
}

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory);
  await handle.sync().finally(() => handle.close());
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
