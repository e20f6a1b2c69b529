import { spawnSync } from "node:child_process";
import { installSystemPackage } from "./system-package.js";

// The spreadsheet alone, without windows: 90 MB to fetch.
const packageName = "libreoffice-calc-nogui";

/** What a reader of the tests must know where there is none. */
export const withoutSpreadsheet = `LibreOffice is not installed: what opens files in it was skipped (on Debian and Ubuntu: sudo apt-get install --no-install-recommends ${packageName}).`;

/** Whether there is a LibreOffice in which tests can open files. */
export function hasSpreadsheet() {
  return spawnSync("soffice", ["--version"], { stdio: "ignore", timeout: 60_000 }).status === 0;
}

/** Installs it where we may; whether there is one now. The tests can do without. */
export function ensureSpreadsheet() {
  if (hasSpreadsheet()) return true;
  return (
    installSystemPackage(packageName, "LibreOffice for the tests that open files in it") && hasSpreadsheet()
  );
}
