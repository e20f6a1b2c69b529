import { spawnSync } from "node:child_process";

/** Installs a package of Debian or Ubuntu where we may; whether that went well. */
export function installSystemPackage(name, what) {
  if (process.getuid?.() !== 0) return false;
  console.log(`Installing ${what} …`);
  return apt("update") && apt("install", "-y", "--no-install-recommends", name);
}

// Another installation may be going on; without a network there is no point in waiting long.
const patience = ["-o", "DPkg::Lock::Timeout=120", "-o", "Acquire::http::Timeout=30"];

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", ["-qq", ...patience, ...args], { env, stdio: "ignore" }).status === 0;
}
