import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPlaywrightReport, readVitestReport } from "./reports.js";

function reportFile(report: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), "northbound-report-")), "report.json");
  writeFileSync(file, JSON.stringify(report));
  return file;
}

describe("readVitestReport", () => {
  const ordinary = { status: "failed", assertionResults: [{ status: "passed" }, { status: "failed" }] };

  it("counts tests, not files", () => {
    const file = reportFile({
      numPassedTests: 1,
      numFailedTests: 1,
      numPendingTests: 4,
      testResults: [ordinary],
    });
    expect(readVitestReport(file)).toEqual({ passed: 1, failed: 1, skipped: 4 });
  });

  it("counts a file that could not be loaded as one failure, so that it cannot vanish", () => {
    const unloadable = { status: "failed", assertionResults: [] };
    const file = reportFile({
      numPassedTests: 1,
      numFailedTests: 1,
      numPendingTests: 4,
      testResults: [ordinary, unloadable],
    });
    expect(readVitestReport(file)).toEqual({ passed: 1, failed: 2, skipped: 4 });
  });
});

describe("readPlaywrightReport", () => {
  it("counts a test that passed only when repeated as failed", () => {
    const file = reportFile({ stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 3 } });
    expect(readPlaywrightReport(file)).toEqual({ passed: 7, failed: 3, skipped: 3 });
  });
});
