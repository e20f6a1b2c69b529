import { cp, mkdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { findNativePackage } from "./native-package";

/**
 * A copy of PostgreSQL's files that the database's user can reach, whatever happens to node_modules: it may lie
 * below a closed directory, be read-only, lack the library links of a skipped install script, or be replaced
 * while the server runs.
 */
export async function ensureRuntimeFiles(stateDirectory: string): Promise<string> {
  const native = findNativePackage();
  const target = join(stateDirectory, "runtime", `pg-${native.version}`);
  if (await exists(target)) return target;
  const draft = `${target}.${process.pid}.new`;
  await mkdir(dirname(target), { recursive: true, mode: 0o755 });
  await rm(draft, { recursive: true, force: true });
  await cp(native.directory, draft, { recursive: true, filter: isNeededToRun });
  await linkLibraries(draft);
  await renameUnlessExists(draft, target);
  return target;
}

function isNeededToRun(source: string): boolean {
  return !source.endsWith(".a");
}

// npm packages cannot hold symbolic links, so the package lists them.
async function linkLibraries(directory: string): Promise<void> {
  const list: { source: string; target: string }[] = JSON.parse(
    await readFile(join(directory, "pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of list) {
    const link = join(directory, target.replace(/^native\//, ""));
    await rm(link, { force: true });
    await symlink(basename(source), link);
  }
}

// Two first starts may copy at once; whoever renames second keeps the first one's copy.
async function renameUnlessExists(draft: string, target: string): Promise<void> {
  try {
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(target))) throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
