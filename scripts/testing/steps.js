import { rmSync } from "node:fs";
import { join } from "node:path";
import { buildIsCurrent, ensureBuild } from "../setup/build.js";
import { root } from "../setup/root.js";
import { readPlaywrightReport, readVitestReport } from "./reports.js";
import { runCommand } from "./run-command.js";
import { ensureSpreadsheet } from "./spreadsheet.js";

const node = process.execPath;
const bin = (path) => join(root, "node_modules", path);
const biome = [node, bin("@biomejs/biome/bin/biome")];

/** Everything that `npm test` does, in order. Each step returns how many tests passed, failed and were skipped. */
export const steps = [
  { name: "architecture", run: check([node, "scripts/check-architecture.js"]) },
  {
    name: "types",
    run: check([node, bin("next/dist/bin/next"), "typegen"], [node, bin("typescript/bin/tsc"), "--noEmit"]),
  },
  { name: "format", run: check([...biome, "check", "--linter-enabled=false"]) },
  { name: "lint", run: check([...biome, "lint", "--error-on-warnings"]) },
  { name: "spreadsheet", run: spreadsheet },
  { name: "unit", run: vitest("unit") },
  { name: "database", run: vitest("database") },
  { name: "build", run: build },
  { name: "browser", run: browser },
];

/** Names for parts of it; `check` takes seconds, so it installs nothing. */
export const groups = {
  all: steps.map(({ name }) => name),
  check: ["architecture", "types", "format", "lint", "unit"],
  browser: ["build", "browser"],
};

/** A check counts as one test. */
function check(...commands) {
  return async () => {
    for (const command of commands) {
      if (!(await runCommand(command))) return { passed: 0, failed: 1 };
    }
    return { passed: 1, failed: 0 };
  };
}

function vitest(project) {
  const report = join(root, `test-results/${project}.json`);
  const command = [node, bin("vitest/vitest.mjs"), "run", `--project=${project}`];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return (extra) => count([...command, ...reporters, ...extra], report, readVitestReport);
}

/** Without LibreOffice the tests that open files in it are skipped, and the summary says so. */
async function spreadsheet() {
  const isThere = ensureSpreadsheet();
  return { passed: Number(isThere), failed: 0, skipped: Number(!isThere) };
}

async function build() {
  await ensureBuild();
  return { passed: 1, failed: 0 };
}

async function browser(extra) {
  if (!buildIsCurrent()) throw new Error("There is no build for the browser tests to visit.");
  const { ensureBrowser } = await import("../../e2e/support/browser.js");
  const missing = ensureBrowser();
  if (missing) throw new Error(missing);
  const report = join(root, "test-results/browser.json");
  return count([node, bin("@playwright/test/cli.js"), "test", ...extra], report, readPlaywrightReport);
}

// A runner that fails without a failed test (a crash, a broken setup) must not pass for a success.
async function count(command, report, read) {
  rmSync(report, { force: true });
  const succeeded = await runCommand(command);
  const { passed, failed, skipped } = readOrNothing(report, read);
  return { passed, failed: succeeded ? failed : Math.max(failed, 1), skipped };
}

function readOrNothing(report, read) {
  try {
    return read(report);
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
