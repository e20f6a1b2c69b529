import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { installSystemPackage } from "../../scripts/testing/system-package.js";

// The shell draws the same pages without the browser's own windows, in two thirds of the time.
const systemNames = [
  "chromium-headless-shell",
  ...["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
];

/** A Chromium for the tests: the one named in NORTHBOUND_CHROMIUM, else the system's, else Playwright's own. */
export function findBrowser() {
  const named = process.env.NORTHBOUND_CHROMIUM;
  if (named) return named;
  return [...systemPaths(), chromium.executablePath()].find(answers);
}

function systemPaths() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return systemNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

// Some systems have a file of that name which only says that the browser must be installed in another way.
function answers(path) {
  return existsSync(path) && spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;
}

/** Installs the system's Chromium where we may; returns what to tell the reader when there is still none. */
export function ensureBrowser() {
  if (findBrowser()) return undefined;
  for (const name of ["chromium-headless-shell", "chromium"]) {
    if (installSystemPackage(name, "Chromium for the browser tests") && findBrowser()) return undefined;
  }
  return "The browser tests need Chromium: install it (on Debian and Ubuntu: sudo apt-get install chromium), or set NORTHBOUND_CHROMIUM to its path.";
}

/** Chromium's sandbox refuses root, and nothing but our own server is to be asked for anything. */
export function browserFlags() {
  const quiet = [
    ...["--disable-quic", "--no-first-run", "--disable-background-networking"],
    ...["--disable-component-update", "--disable-sync"],
  ];
  return process.getuid?.() === 0 ? ["--no-sandbox", ...quiet] : quiet;
}
