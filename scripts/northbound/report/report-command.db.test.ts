import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { database } from "@/lib/database/client";
import { connectionSettings } from "@/lib/database/connection";
import { serverAccount } from "@/lib/database/embedded/account";
import { ensureInstanceDirectory, instanceName } from "@/lib/database/embedded/instance";
import { acquireOwnerLock } from "@/lib/database/embedded/owner-lock";
import { clusterName } from "@/lib/database/embedded/postmaster";
import { listServerProcesses } from "@/lib/database/embedded/server-processes";
import { logForTest } from "@/lib/inquiries/inquiry-for-test";
import { audiences } from "@/lib/reports/audience";
import { readPdf } from "@/lib/reports/render/read-pdf-for-test";
import { reportFormats } from "@/lib/reports/report-format";
import { seedTestFirm } from "@/prisma/seed/test-firm";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { bringUpDatabase, type RunningDatabase } from "../../serve/database";
import { root } from "../../setup/root.js";
import { runCommand, throughNpm } from "../command-for-test";
import { ownStateForTest, settingsForTest } from "../state-for-test";
import { report } from "./report";

const month = "2018-05";
const words = {
  en: { report: "Monthly report: May 2018", sheet: "Press sheet: May 2018", draft: "Draft, not published" },
  fr: {
    report: "Rapport mensuel : mai 2018",
    sheet: "Fiche de presse : mai 2018",
    draft: "Ébauche non publiée",
  },
};
const cases = reportFormats.flatMap((format) =>
  audiences.flatMap((audience) =>
    (["en", "fr"] as const).map((language) => ({ format, audience, language })),
  ),
);

let removeState: () => Promise<void>;
let application: RunningDatabase;
let directory: string;

beforeAll(async () => {
  removeState = (await ownStateForTest()).remove;
  // As the application keeps it: for a command, another process.
  application = await bringUpDatabase(settingsForTest);
  const client = new Client(connectionSettings("owner"));
  await client.connect();
  await seedTestFirm(client).finally(() => client.end());
  const partner = await actorForTest(testStaff.partner);
  for (let one = 0; one < 15; one++) await logForTest(partner, { receivedOn: [`${month}-10`] });
});

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "northbound-command-"));
});

afterEach(() => rm(directory, { recursive: true }));

afterAll(async () => {
  await database().$disconnect();
  await application.stop();
  await removeState();
});

function optionsOf(text: string): string[] {
  return ["--month", month, ...text.split(" ")];
}

function typed(text: string, program?: string[]) {
  return runCommand(["report", ...optionsOf(text)], directory, program);
}

async function textOf(file: string): Promise<string> {
  const bytes = new Uint8Array(await readFile(join(directory, file)));
  const parts = file.endsWith(".xlsx") ? Object.values(unzipSync(bytes)) : [bytes];
  if (file.endsWith(".pdf")) {
    const { title, text } = await readPdf(bytes);
    return plain(`${title} ${text}`);
  }
  return plain(parts.map((part) => strFromU8(part)).join(" "));
}

function plain(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, " ");
}

describe("northbound report beside the application", () => {
  it.each(cases)("writes $format for $audience in $language", async ({ format, audience, language }) => {
    vi.spyOn(console, "log").mockImplementation(() => undefined);
    const draft = audience === "inside" ? "" : " --draft";
    const options = `--format ${format} --audience ${audience} --language ${language} --out may.${format}`;
    expect(await report(optionsOf(`${options}${draft}`), directory)).toBe(0);
    expect(await readdir(directory)).toEqual([`may.${format}`]);
    const text = await textOf(`may.${format}`);
    expect(text).toContain(words[language][audience === "press" ? "sheet" : "report"]);
    expect(text.includes(words[language].draft)).toBe(audience !== "inside");
  });

  it.each([
    ["2018-05 --out .", /^\/.* cannot be written: it is a directory\.$/],
    ["2018-05 --out may.csv --audience outside", /^2018-05 is not published for readers outside the firm: /],
    ["2018-05 --out may.csv --audience press", /^2018-05 is not published for the press: /],
    ["2999-01 --out may.csv", /^2999-01 is still to come: it has no report\.$/],
    ["1850-01 --out may.csv", /^1850-01 is too long ago: it has no report\.$/],
  ])("%s: says in one sentence what is in the way, and writes nothing", async (asked, said) => {
    const problem = vi.spyOn(console, "error").mockImplementation(() => undefined);
    expect(await report(`--format csv --month ${asked}`.split(" "), directory)).toBe(1);
    expect(problem.mock.calls).toEqual([[expect.stringMatching(said)]]);
    expect(await readdir(directory)).toEqual([]);
    problem.mockRestore();
  });
});

describe("the command as it is typed", () => {
  const success = { exitCode: 0, out: expect.stringMatching(/^\/.*: [A-Z]+, \d+ rows\.\n$/), problem: "" };

  it("writes into the directory it is typed in, beside the application, though nobody reads its words", async () => {
    const piped = ["bash", "-o", "pipefail", "-c", '"$@" | true', "bash", ...throughNpm];
    expect(await typed("--format pdf --out may.pdf", piped)).toEqual({ exitCode: 0, out: "", problem: "" });
    expect(await textOf("may.pdf")).toContain(words.en.report);
  });

  it("writes while nothing is running, and leaves nothing running", async () => {
    await application.stop();
    expect(await typed("--format xlsx --language fr --out may.xlsx")).toEqual(success);
    expect(await textOf("may.xlsx")).toContain(words.fr.report);
    const instance = await ensureInstanceDirectory(instanceName(settingsForTest.firm, root));
    await (await acquireOwnerLock(instance)).release();
    expect(listServerProcesses(clusterName(join(instance, "cluster")), serverAccount().uid)).toEqual([]);
  });

  it("writes for two at once while nothing is running", async () => {
    const formats = ["csv", "pdf"];
    const ended = formats.map((format) => typed(`--format ${format} --out may.${format}`));
    expect(await Promise.all(ended)).toEqual([success, success]);
    for (const format of formats) expect(await textOf(`may.${format}`)).toContain(words.en.report);
  });
});
