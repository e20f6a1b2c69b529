import { createHash } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { answerOf, logForTest } from "@/lib/inquiries/inquiry-for-test";
import { testOffices, testStaff } from "@/prisma/seed/test-firm-ids";
import type { Audience } from "../audience";
import { attachReport, downloadReport } from "../mutations";
import { getMonthlyReport } from "../queries";
import { readPdf } from "../render/read-pdf-for-test";
import { readXlsx } from "../render/read-xlsx-for-test";
import { downloadFigures, downloadPublished, publishReport } from "./mutations";
import { getPublishedReport, listPublishedVersions } from "./queries";
import { reportDifferences } from "./report-differences";

let partner: Actor;
let lawyer: Actor;
let year = 2001;
let month: string;

beforeAll(async () => {
  partner = await actorForTest(testStaff.partner);
  lawyer = await actorForTest(testStaff.lawyerMontreal);
});

/** Each test has a month of its own, in which 30 called and 12 wrote. */
beforeEach(async () => {
  year += 1;
  month = `${year}-05`;
  await log(30);
  await log(12, { channel: ["email"], officeId: [testOffices.montreal] });
});

async function log(n: number, changes: Record<string, string[]> = {}): Promise<void> {
  for (let one = 0; one < n; one++) await logForTest(partner, { receivedOn: [`${month}-10`], ...changes });
}

type Wish = { audience?: Audience; version?: number; reason?: string; actor?: Actor; formId?: string };

function publish({
  audience = "inside",
  version = 1,
  reason = "",
  actor = partner,
  formId = newId(),
}: Wish = {}) {
  return publishReport(actor, month, audience, { version, reason }, formId);
}

/** Every file of a version, by name, as a digest of the bytes that come. */
async function bytesOf(version: number, audience: Audience = "inside"): Promise<string[]> {
  const { files } = await getPublishedReport(lawyer, month, audience, version);
  return Promise.all(
    files.map(async (file) => {
      const { bytes, name, type } = await downloadPublished(lawyer, month, audience, file, version);
      const digest = createHash("sha256").update(bytes).digest("hex");
      expect(digest).toBe(file.digest);
      return `${name} ${file.notes} ${type} ${digest}`;
    }),
  );
}

const said = (problems: Awaited<ReturnType<typeof publish>>) =>
  problems.kind === "problems" ? problems.problems.map(({ code }) => code) : problems.kind;

describe("a published month", () => {
  it("stays as it was byte for byte when another inquiry is logged, and version 2 marks exactly that", async () => {
    expect(await publish()).toEqual({ kind: "done" });
    const before = await bytesOf(1);
    expect(before).toHaveLength(10);
    const first = await getPublishedReport(partner, month, "inside", 1);
    await log(1);
    expect((await getMonthlyReport(partner, month)).report.total).toBe(43);
    expect(await bytesOf(1)).toEqual(before);
    expect(await getPublishedReport(partner, month, "inside", 1)).toEqual(first);
    expect(await publish({ version: 2, reason: "a call was logged late" })).toEqual({ kind: "done" });
    expect(await bytesOf(1)).toEqual(before);
    const second = await getPublishedReport(partner, month, "inside", 2);
    const { figures, finding, rowsAdded, rowsRemoved } = reportDifferences(first.document, second.document);
    const told = figures.map(
      ({ section, label, before: old, after }) => `${section} ${label} ${old?.text} ${after?.text}`,
    );
    expect(told).toEqual([
      `volume May ${year} 42 43`,
      "offices Toronto 30 31",
      "channels Phone 30 31",
      "sources Not known 42 43",
      "motivations Not asked 42 43",
      "connections Unknown 42 43",
      "countries Not known 42 43",
      "citizenships Not known 42 43",
      "steps Inquiry 42 43",
      "steps Still open 42 43",
    ]);
    expect([rowsAdded, rowsRemoved, finding === null]).toEqual([0, 0, false]);
    expect(second).toMatchObject({ version: 2, reason: "a call was logged late", latest: 2 });
  });

  it("says in every file of version 2 what has changed since version 1, and in none of version 1", async () => {
    await publish();
    await log(1);
    await publish({ version: 2, reason: "a call was logged late" });
    const texts = { en: "Changed since version 1", fr: "Modifié depuis la version 1" };
    const row = { en: `Beside other months,May ${year},Inquiries,42,43`, fr: ",42,43" };
    for (const language of ["en", "fr"] as const) {
      const textOf = async (version: number, format: "csv" | "pdf" | "xlsx") => {
        const request = { format, notes: "rows", language } as const;
        const { bytes } = await downloadPublished(partner, month, "inside", request, version);
        if (format === "csv") return new TextDecoder().decode(bytes);
        if (format === "pdf") return (await readPdf(bytes)).text;
        return readXlsx(bytes)
          .flatMap(({ rows }) => rows.flat().map(String))
          .join(" ");
      };
      for (const format of ["csv", "pdf", "xlsx"] as const) {
        expect(await textOf(1, format), format).not.toContain(texts[language]);
        expect(await textOf(2, format), format).toContain(texts[language]);
      }
      expect(await textOf(2, "csv")).toContain(row[language]);
    }
    const { hash, document } = await getPublishedReport(lawyer, month, "inside", 2);
    const { figures } = await database().publishedReport.findFirstOrThrow({ where: { month, version: 2 } });
    expect(hash).toBe(createHash("sha256").update(figures).digest("hex"));
    expect(document.facts.at(-1)?.value).toBe(hash);
    expect(await bytesOf(2)).toHaveLength(10);
  });

  it("for other readers is a first version, whatever was published for some", async () => {
    await publish();
    await log(12);
    await publish({ audience: "outside" });
    expect((await getPublishedReport(partner, month, "outside")).document.sections[0]?.key).toBe("volume");
    await log(12);
    await publish({ audience: "outside", version: 2, reason: "more calls" });
    const [changed] = (await getPublishedReport(partner, month, "outside")).document.sections;
    const cells = changed?.table.rows.map((row) => row.map(({ text }) => text).join(" "));
    expect(cells).toContain(`Beside other months May ${year} Inquiries 54 66`);
  });

  it("has the hash of its stored figures, which every file names", async () => {
    await publish();
    const { hash, document, files } = await getPublishedReport(lawyer, month, "inside");
    const { figures } = await database().publishedReport.findFirstOrThrow({ where: { month } });
    expect(hash).toBe(createHash("sha256").update(figures).digest("hex"));
    expect(document.facts.at(-1)?.value).toBe(hash);
    const csv = files.find(
      ({ format, notes, language }) => format === "csv" && notes === "rows" && language === "en",
    );
    if (!csv) throw new Error("no CSV");
    const { bytes } = await downloadPublished(lawyer, month, "inside", csv, 1);
    expect(new TextDecoder().decode(bytes)).toContain(hash);
  });

  it("gives its figures away in the very text that the hash is of, to those who may read it, with a trace", async () => {
    await publish();
    const { hash } = await getPublishedReport(lawyer, month, "inside");
    const { bytes, name } = await downloadFigures(lawyer, month, "inside", 1);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(hash);
    expect(name).toBe(`northbound-figures-${month}-inside-v1.json`);
    expect(JSON.parse(new TextDecoder().decode(bytes)).report.total).toBe(42);
    const entry = await database().auditEntry.findFirst({ orderBy: { position: "desc" } });
    expect(entry).toMatchObject({ staffId: lawyer.staffId, detail: { format: "json", version: 1 } });
    await expect(downloadFigures(lawyer, month, "inside", 2)).rejects.toThrow();
    await expect(downloadFigures(lawyer, month, "press", 1)).rejects.toThrow();
  });

  it("is in English and in French, its drawing too", async () => {
    await publish();
    const [english, french] = await Promise.all([
      getPublishedReport(partner, month, "inside"),
      getPublishedReport(lawyer, month, "inside"),
    ]);
    expect([english.document.language, french.document.language]).toEqual(["en", "fr"]);
    expect(english.document.title).toBe(`Monthly report: May ${year}`);
    expect(french.document.title).toBe(`Rapport mensuel\u00a0: mai ${year}`);
    expect(french.files.map(({ language, format, notes }) => `${language} ${format} ${notes}`)).toEqual(
      ["en", "fr"].flatMap((language) =>
        ["pdf rows", "xlsx rows", "csv rows", "csv only", "csv file"].map((file) => `${language} ${file}`),
      ),
    );
  });

  it("tells nobody what each colleague took, not even partners", async () => {
    await publish();
    const live = await getMonthlyReport(partner, month);
    expect(live.report.breakdown?.staff).not.toEqual([]);
    const row = await database().publishedReport.findFirstOrThrow({ where: { month } });
    expect(row.documents).not.toContain(testStaff.intakeToronto);
    expect(row.documents).not.toContain('"key":"staff"');
    expect(JSON.parse(row.figures).report.breakdown).toMatchObject({ staff: [], lawyers: [] });
  });
});

describe("publishing", () => {
  it("keeps nothing where no figure changed", async () => {
    await publish();
    expect(said(await publish({ version: 2, reason: "to be sure" }))).toEqual(["unchanged"]);
    expect(await listPublishedVersions(partner, month, "inside")).toHaveLength(1);
  });

  it("asks why there is to be another version", async () => {
    await publish();
    await log(1);
    expect(said(await publish({ version: 2 }))).toEqual(["required"]);
    expect(said(await publish({ version: 3, reason: "a slip" }))).toEqual(["conflict"]);
  });

  it("makes one version of a form that is sent twice, also at once", async () => {
    const formId = newId();
    const outcomes = await Promise.all([publish({ formId }), publish({ formId })]);
    expect(outcomes).toEqual([{ kind: "done" }, { kind: "done" }]);
    expect(await publish({ formId })).toEqual({ kind: "done" });
    expect(await publish({ formId, reason: "other words" })).toEqual({ kind: "sentBefore" });
    expect(await listPublishedVersions(partner, month, "inside")).toHaveLength(1);
  });

  it("by two partners at once makes one version, and the other is told that nothing changed", async () => {
    const outcomes = (await Promise.all([publish(), publish(), publish()])).map(said);
    expect(outcomes.flat().toSorted()).toEqual(["done", "unchanged", "unchanged"]);
    expect((await listPublishedVersions(partner, month, "inside")).map(({ version }) => version)).toEqual([
      1,
    ]);
  });

  it("for two kinds of readers at once makes one version for each", async () => {
    const outcomes = await Promise.all([publish(), publish({ audience: "outside" })]);
    expect(outcomes.map(said)).toEqual(["done", "done"]);
  });

  it("is for months that are over", async () => {
    const { getFirmNow } = await import("@/lib/firm/queries");
    month = (await getFirmNow()).today.slice(0, 7);
    expect(said(await publish())).toEqual(["notOver"]);
    for (const other of ["2999-01", "x"]) {
      month = other;
      expect(await answerOf(publish())).toBe("404");
    }
  });

  it("is for partners", async () => {
    for (const who of ["lawyerMontreal", "intakeToronto", "administrator"] as const)
      expect(await answerOf(publish({ actor: await actorForTest(testStaff[who]) }))).toBe("403");
    expect(await database().publishedReport.count({ where: { month } })).toBe(0);
  });

  it("and every file that is taken away leaves a trace", async () => {
    await publish();
    const latest = () => database().auditEntry.findFirst({ orderBy: { position: "desc" } });
    const { hash } = await getPublishedReport(partner, month, "inside");
    expect(await latest()).toMatchObject({
      action: "report.publish",
      objectId: month,
      staffId: partner.staffId,
      detail: { audience: "inside", version: 1, hash, files: 10 },
    });
    await downloadPublished(lawyer, month, "inside", { format: "pdf", notes: "rows", language: "en" }, 1);
    expect(await latest()).toMatchObject({
      action: "report.download",
      staffId: lawyer.staffId,
      detail: { format: "pdf", audience: "inside", language: "en", version: 1 },
    });
    await publish({ audience: "outside" });
    await attachReport(lawyer, month, { format: "pdf", audience: "outside" });
    expect(await latest()).toMatchObject({
      action: "report.attach",
      staffId: null,
      detail: { audience: "outside", version: 1, recipient: lawyer.staffId },
    });
  });
});

describe("what was published", () => {
  it("cannot be rewritten, removed or added to by the application", async () => {
    await publish();
    const { id } = await database().publishedReport.findFirstOrThrow({ where: { month } });
    const db = database();
    const denied = /permission denied/;
    await expect(
      db.$executeRaw`UPDATE published_report SET reason = 'x' WHERE month = ${month}`,
    ).rejects.toThrow(denied);
    await expect(db.$executeRaw`DELETE FROM published_report WHERE month = ${month}`).rejects.toThrow(denied);
    await expect(db.$executeRaw`UPDATE published_report_file SET name = 'x'`).rejects.toThrow(denied);
    await expect(db.$executeRaw`DELETE FROM published_report_file`).rejects.toThrow(denied);
    const bytes = new Uint8Array([1]);
    const digest = new Uint8Array(createHash("sha256").update(bytes).digest());
    const file = { reportId: id, language: "en", format: "doc", name: "x", rows: 1, bytes, digest } as const;
    await expect(db.publishedReportFile.create({ data: file })).rejects.toThrow(/are complete/);
  });

  it.each([
    ["a version is left out", { version: 3 }],
    ["a version is there already", { version: 1 }],
    ["the hash is not that of the figures", { version: 2, contentHash: new Uint8Array(32) }],
    ["there is no reason", { version: 2, reason: "" }],
    ["the month is not over", { version: 1, month: "2999-01" }],
  ])("is not taken by the database where %s", async (_, wrong) => {
    await publish();
    const row = await database().publishedReport.findFirstOrThrow({ where: { month } });
    const data = { ...row, id: newId(), reason: "again", ...wrong };
    await expect(database().publishedReport.create({ data })).rejects.toThrow();
    const right = { ...row, id: newId(), reason: "again", version: 2 };
    await database().publishedReport.create({ data: right });
  });

  it("does not exist under another number, month or kind of reader", async () => {
    await publish();
    const file = { format: "csv", notes: "rows", language: "en" } as const;
    expect(await answerOf(getPublishedReport(partner, month, "inside", 2))).toBe("404");
    expect(await answerOf(getPublishedReport(partner, month, "outside"))).toBe("404");
    expect(await answerOf(getPublishedReport(partner, "x", "inside"))).toBe("404");
    expect(await answerOf(downloadPublished(partner, month, "outside", file))).toBe("404");
  });
});

describe("a file for readers outside the firm", () => {
  it("is the latest published version, never the figures of the moment", async () => {
    const request = { format: "csv", audience: "outside" } as const;
    expect(await answerOf(downloadReport(partner, month, request))).toBe("404");
    await publish({ audience: "outside" });
    const published = await downloadReport(partner, month, request);
    await log(1);
    expect(await downloadReport(partner, month, request)).toEqual(published);
    expect(published.name).toBe(`northbound-report-${month}-outside-en.csv`);
    const text = new TextDecoder().decode(published.bytes);
    expect(text).toContain("Published as version 1");
    expect(text).toContain("Phone,30");
  });
});
