import { readFileSync } from "node:fs";

/** How many tests passed, failed and were skipped, by Vitest's own report. */
export function readVitestReport(file) {
  const report = JSON.parse(readFileSync(file, "utf8"));
  // A file that could not even be loaded has no tests to fail.
  const unloadable = report.testResults.filter(
    (result) => result.status === "failed" && result.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests,
  };
}

/** The same by Playwright's own report. */
export function readPlaywrightReport(file) {
  const { stats } = JSON.parse(readFileSync(file, "utf8"));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}
