import { mkdtempSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { report } from "./report";

vi.mock("@myriaddreamin/typst-ts-node-compiler", () => {
  throw new Error("no compiler for this system");
});

it.each(["inside", "outside --draft"])(
  "says so for readers %s, before the database is asked",
  async (audience) => {
    const problem = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const directory = mkdtempSync(join(tmpdir(), "report-"));
    const options = `--month 2016-11 --format pdf --out may.pdf --audience ${audience}`;
    expect(await report(options.split(" "), directory)).toBe(1);
    expect(problem.mock.calls).toEqual([
      ["PDF cannot be made on this system, which has no compiler for it: choose xlsx or csv."],
    ]);
    expect(await readdir(directory)).toEqual([]);
    problem.mockRestore();
  },
);
