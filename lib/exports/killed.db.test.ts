import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { Client } from "pg";
import { expect, it } from "vitest";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { database } from "@/lib/database/client";
import { connectionSettings } from "@/lib/database/connection";
import { logForTest } from "@/lib/inquiries/inquiry-for-test";
import { privateFilesDirectory } from "@/lib/jobs/private-file";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { settleAbandonedExports } from "./mutations";

/** Another process of the application, which starts an export that cannot come to its end. */
const otherProcess = `
  const { actorForTest } = await import("./lib/auth/actor-for-test.ts");
  const { exportFormForTest } = await import("./lib/exports/export-for-test.ts");
  const { startExport } = await import("./lib/exports/mutations.ts");
  const actor = await actorForTest("${testStaff.partner}");
  const form = exportFormForTest({ fields: ["number", "otherParties"] });
  const { id, ended } = await startExport(actor, form, "0197c1de-0000-7000-8000-000000000009", "");
  setTimeout(() => console.log(id), 500);
  await ended;`;

const stateOf = async (id: string) =>
  await database().inquiryExport.findUniqueOrThrow({ where: { id }, select: { state: true, ending: true } });

it("a killed application leaves no file, and after the next start no export that is running", async () => {
  await logForTest(await actorForTest(testStaff.partner));
  const owner = new Client(connectionSettings("owner"));
  await owner.connect();
  await owner.query("BEGIN; LOCK TABLE other_party IN ACCESS EXCLUSIVE MODE");
  const args = ["--import", "tsx", "--input-type=module", "--eval", otherProcess];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const [said] = await once(child.stdout, "data");
  const id = String(said).trim();
  await settleAbandonedExports();
  expect(await stateOf(id)).toEqual({ state: "running", ending: null });
  child.kill("SIGKILL");
  await once(child, "exit");
  await owner.end();
  const settled = async () => {
    await settleAbandonedExports();
    return stateOf(id);
  };
  // The database takes a moment to notice that nobody is there any more.
  await expect.poll(settled, { timeout: 20_000 }).toEqual({ state: "failed", ending: "lost" });
  // Other tests may be opening one at this very moment.
  await expect.poll(() => readdirSync(privateFilesDirectory())).toEqual([]);
});
