import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { logForTest } from "@/lib/inquiries/inquiry-for-test";
import { downloadPublished, publishReport } from "@/lib/reports/versions/mutations";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { writeReport } from "./report";
import { readReportOptions } from "./report-options";

const month = "2018-05";
let partner: Actor;
let directory: string;

beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  directory = await mkdtemp(join(tmpdir(), "report-"));
  partner = await actorForTest(testStaff.partner);
  for (let one = 0; one < 15; one++) await logForTest(partner, { receivedOn: [`${month}-10`] });
});
afterAll(() => rm(directory, { recursive: true }));

async function written(more: string): Promise<Buffer> {
  const out = join(directory, "report.csv");
  const options = `--month ${month} --format csv --out ${out} ${more}`;
  await writeReport(readReportOptions(options.trim().split(" "), directory));
  return readFile(out);
}

describe("northbound report for readers outside the firm", () => {
  it("writes no file while nothing is published, and says what to do", async () => {
    const said = `${month} is not published for readers outside the firm`;
    await expect(written("--audience outside")).rejects.toThrow(said);
    expect(await readdir(directory)).toEqual([]);
  });

  it("writes a draft where that is asked for, which says so inside", async () => {
    const text = (await written("--audience outside --draft")).toString();
    expect(text).toContain("Draft, not published. Monthly report: May 2018");
    expect(text).toContain("This is a draft");
    expect((await written("--audience outside --draft --language fr")).toString()).toContain(
      "Ébauche non publiée",
    );
  });

  it("writes the published version byte for byte, whatever was logged since", async () => {
    await publishReport(partner, month, "outside", { version: 1, reason: "" }, newId());
    const request = { format: "csv", notes: "rows", language: "en" } as const;
    const published = Buffer.from((await downloadPublished(partner, month, "outside", request)).bytes);
    await logForTest(partner, { receivedOn: [`${month}-11`] });
    expect((await written("--audience outside")).equals(published)).toBe(true);
    expect((await written("")).toString()).toContain("As of now; not a published version");
    const entry = await database().auditEntry.findFirst({
      where: { action: "report.download", staffId: null, detail: { path: ["version"], equals: 1 } },
    });
    expect(entry).toMatchObject({ objectId: month, detail: { audience: "outside", format: "csv" } });
  });
});
