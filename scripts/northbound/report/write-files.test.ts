import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { requireWritable, writeWhole } from "./write-files";

let directory: string;
const bytes = new TextEncoder().encode("figures");

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "write-files-"));
});
afterEach(() => rm(directory, { recursive: true }));

describe("writeWhole", () => {
  it("puts the whole file in the place of an older one, and leaves nothing else", async () => {
    const path = join(directory, "may.csv");
    await writeFile(path, "older and longer figures");
    await writeFile(`${path}.part`, "a file of somebody's own");
    await requireWritable(path);
    await writeWhole(path, bytes);
    expect(await readFile(path, "utf8")).toBe("figures");
    expect(await readdir(directory)).toEqual(["may.csv", "may.csv.part"]);
    expect(await readFile(`${path}.part`, "utf8")).toBe("a file of somebody's own");
  });

  it("takes turns where several write the same file at once", async () => {
    const path = join(directory, "may.csv");
    await Promise.all(Array.from({ length: 20 }, () => writeWhole(path, bytes)));
    expect(await readFile(path, "utf8")).toBe("figures");
  });

  it("writes the file that a link points to, and keeps the link", async () => {
    await mkdir(join(directory, "kept"));
    await writeFile(join(directory, "kept", "may.csv"), "older");
    await symlink(join("kept", "may.csv"), join(directory, "latest.csv"));
    await writeWhole(join(directory, "latest.csv"), bytes);
    expect(await readFile(join(directory, "kept", "may.csv"), "utf8")).toBe("figures");
  });
});

describe("what cannot be written", () => {
  it.each([
    ["", "it is a directory"],
    ["missing/may.csv", "there is no such directory"],
    ["taken/may.csv", "a part of the path is no directory"],
    [`${"x".repeat(300)}.csv`, "the name is too long"],
    ["../../../../../../dev/null", "it is no ordinary file"],
    ["circle", "it is a link to itself"],
  ])("%s: %s", async (name, reason) => {
    await writeFile(join(directory, "taken"), "");
    await symlink("circle", join(directory, "circle"));
    const path = join(directory, name);
    const said = `${path} cannot be written: ${reason}.`;
    await expect(requireWritable(path)).rejects.toThrow(said);
    await expect(writeWhole(path, bytes)).rejects.toThrow(said);
    expect(await readdir(directory)).toEqual(["circle", "taken"]);
  });
});
