import { rename, rm, stat, writeFile } from "node:fs/promises";
import { CannotReport } from "./report-options";

const reasons: Record<string, string> = {
  ENOENT: "there is no such directory",
  ENOTDIR: "a part of the path is no directory",
  EISDIR: "it is a directory",
  EACCES: "it is not allowed",
  EPERM: "it is not allowed",
  EROFS: "the disk cannot be written to",
  ENOSPC: "the disk is full",
  ENAMETOOLONG: "the name is too long",
};

/** Where a file is written until it is whole: beside it, so that taking its place is one step. */
const partOf = (path: string) => `${path}.part`;

/** Finds out whether a file can be written before any work is done for it. */
export async function requireWritable(path: string): Promise<void> {
  await explained(path, async () => {
    const isDirectory = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (isDirectory) throw Object.assign(new Error(), { code: "EISDIR" });
    await writeFile(partOf(path), "");
    await rm(partOf(path));
  });
}

/** Writes a file whole or not at all. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await explained(path, async () => {
    try {
      // Figures of the firm are for whoever asked for them.
      await writeFile(partOf(path), bytes, { mode: 0o600 });
      await rename(partOf(path), path);
    } catch (error) {
      await rm(partOf(path), { force: true });
      throw error;
    }
  });
}

async function explained(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const code = String(Reflect.get(Object(error), "code"));
    throw new CannotReport(`${path} cannot be written: ${reasons[code] ?? code}.`);
  }
}
