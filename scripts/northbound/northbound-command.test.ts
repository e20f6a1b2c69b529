import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runCommand, throughNpm } from "./command-for-test";
import { helpOn } from "./help";
import { readReportOptions } from "./report/report-options";

it("reads a file as seen from where it was typed", async () => {
  const directory = await mkdtemp(join(tmpdir(), "northbound-command-"));
  await writeFile(join(directory, "own.csv"), "converted,group\nyes,a\n");
  const ended = await runCommand(
    "analyse conversion --csv own.csv --converted no --group group".split(" "),
    directory,
    throughNpm,
  );
  expect(ended.problem).toMatch(/^There is no column "no" in own.csv/);
  await rm(directory, { recursive: true });
});

it.each([
  ["--help", /northbound report .*northbound analyse /s],
  ["-h", /northbound report .*northbound analyse /s],
  ["audit --help", /^northbound audit verify \[--new-firm\]/],
  ["audit verify --help", /^northbound audit verify \[--new-firm\]/],
  ["schedules run --new-firm --help", /^northbound schedules run \[--new-firm\]/],
  ["report --help", /^northbound report --month YYYY-MM --format pdf\|xlsx\|csv --out FILE/],
  ["report --month 2016-11 -h", /--audience inside\|outside\|press/],
  ["analyse --help", /^northbound analyse: /],
  ["analyse survival --help", /^northbound analyse: /],
])("northbound %s says how it is used, and does nothing", async (typed, said) => {
  const ended = await runCommand(typed.split(" "), tmpdir());
  expect(ended).toEqual({ exitCode: 0, out: expect.stringMatching(said), problem: "" });
});

it("names every option of a report", () => {
  const missing = (() => {
    try {
      readReportOptions([], ".");
    } catch (error) {
      return String(error);
    }
    return "";
  })();
  const options = missing.match(/--[a-z-]+/g) ?? [];
  expect(options.length).toBeGreaterThan(7);
  for (const option of options) expect(helpOn(["report"])).toContain(option);
});
