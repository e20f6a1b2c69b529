import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runCommand, throughNpm } from "./command-for-test";

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
