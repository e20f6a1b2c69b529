import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.js";
import { runOrFail } from "./run.js";
import { withSetupLock } from "./setup-lock.js";

/** Installs what package-lock.json names, unless node_modules holds exactly that already. */
export async function ensureDependencies() {
  if (dependenciesAreCurrent()) return;
  await withSetupLock(async () => {
    if (dependenciesAreCurrent()) return;
    console.log("Installing dependencies …");
    await runOrFail("`npm ci`", "npm", ["ci", "--include=dev"]);
  });
}

// npm writes this file last, so an installation that was cut short has none.
function dependenciesAreCurrent() {
  const installedFile = join(root, "node_modules/.package-lock.json");
  if (!existsSync(installedFile)) return false;
  return isInstalled(readPackages(join(root, "package-lock.json")), readPackages(installedFile));
}

/** Whether node_modules has what the lock file wants; both as npm writes them, by path. */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    // Packages for other systems are listed as optional and are rightly absent.
    if (!installed[path]) return Boolean(entry.optional || entry.devOptional);
    return installed[path].version === entry.version;
  });
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}
