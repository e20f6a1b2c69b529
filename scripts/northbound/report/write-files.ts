import { randomUUID } from "node:crypto";
import { access, constants, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CannotReport } from "./report-options";

const noFile = "NOT_A_FILE";
const reasons: Record<string, string> = {
  ENOENT: "there is no such directory",
  ENOTDIR: "a part of the path is no directory",
  EISDIR: "it is a directory",
  [noFile]: "it is no ordinary file",
  EACCES: "it is not allowed",
  EPERM: "it is not allowed",
  EROFS: "the disk cannot be written to",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "it is a link to itself",
};

/** Finds out whether a file can be written before any work is done for it. */
export async function requireWritable(path: string): Promise<void> {
  await explained(path, async () => {
    const draft = draftBeside(await targetOf(path));
    await writeFile(draft, "", { flag: "wx", mode: 0o600 });
    await rm(draft);
  });
}

/** Writes a file whole or not at all. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await explained(path, async () => {
    const target = await targetOf(path);
    const draft = draftBeside(target);
    try {
      // Figures of the firm are for whoever asked for them.
      await writeFile(draft, bytes, { flag: "wx", mode: 0o600 });
      await rename(draft, target);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  });
}

/** Where a file is written until it is whole: beside it, so that taking its place is one step, and never where a file is. */
function draftBeside(path: string): string {
  return join(dirname(path), `.northbound-${randomUUID()}.part`);
}

/** The file itself where the path is a link to it. A directory or a device is not replaced, nor what must not be written. */
async function targetOf(path: string): Promise<string> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (!found) return path;
  if (!found.isFile()) throw Object.assign(new Error(), { code: found.isDirectory() ? "EISDIR" : noFile });
  await access(path, constants.W_OK);
  return realpath(path);
}

async function explained(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const code = String(Reflect.get(Object(error), "code"));
    throw new CannotReport(`${path} cannot be written: ${reasons[code] ?? code}.`);
  }
}
