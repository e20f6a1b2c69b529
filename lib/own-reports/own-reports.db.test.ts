import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { translatorFor } from "@/lib/i18n/translator";
import { type RandomInquiry, writeRandomInquiries } from "@/lib/inquiry-search/random-inquiries-for-test";
import { getMonthlyReport } from "@/lib/reports/queries";
import { reportDocument } from "@/lib/reports/report-document";
import { everyInquiry } from "@/lib/reports/report-filter";
import { testOffices, testStaff } from "@/prisma/seed/test-firm-ids";
import { addOwnReport, downloadOwnReport, editOwnReport, removeOwnReport } from "./mutations";
import { type OwnReportContent, sectionKeys } from "./own-report";
import { getOwnReport, getOwnReportFigures, listLawyersToAskFor, listOwnReports } from "./queries";

let partner: Actor;
let lawyer: Actor;
let colleague: Actor;
let intake: Actor;
let inquiries: RandomInquiry[];

beforeAll(async () => {
  partner = await actorForTest(testStaff.partner);
  lawyer = await actorForTest(testStaff.lawyerToronto);
  colleague = await actorForTest(testStaff.lawyerMontreal);
  intake = await actorForTest(testStaff.intakeToronto);
  inquiries = await writeRandomInquiries(20161108, 400);
});

const content: OwnReportContent = {
  name: "By quarter",
  unit: "quarter",
  sections: ["events", "offices", "volume"],
  filter: everyInquiry,
  readers: "nobody",
};

async function add(fields: Partial<OwnReportContent> = {}, actor = partner): Promise<string> {
  const result = await addOwnReport(actor, { ...content, ...fields }, newId());
  if (result.kind !== "added") throw new Error(result.kind);
  return result.id;
}

const namesFor = async (actor: Actor) => (await listOwnReports(actor)).map(({ name }) => name);
const counted = (test: (one: RandomInquiry) => boolean) =>
  inquiries.filter((one) => one.classification === "inquiry" && test(one)).length;
const quarter = ({ receivedOn }: RandomInquiry) => receivedOn >= "2026-01-01" && receivedOn <= "2026-03-31";

describe("who reads a report", () => {
  it("is its maker, and those it is shared with", async () => {
    await add({ name: "Mine" });
    await add({ name: "Of partners", readers: "partners" });
    await add({ name: "Of all", readers: "lawyers" });
    await add({ name: "Of the lawyer" }, lawyer);
    expect(await namesFor(partner)).toEqual(expect.arrayContaining(["Mine", "Of all", "Of partners"]));
    expect(await namesFor(partner)).not.toContain("Of the lawyer");
    expect(await namesFor(lawyer)).toEqual(["Of all", "Of the lawyer"]);
    await expect(listOwnReports(intake)).rejects.toThrow();
  });

  it("sees nothing through it that they may not ask for themselves", async () => {
    const filter = { ...everyInquiry, lawyer: testStaff.lawyerToronto };
    const id = await add({ name: "Inquiries of one lawyer", filter, readers: "lawyers" });
    expect((await getOwnReport(lawyer, id)).filter.lawyer).toBe(lawyer.staffId);
    await expect(getOwnReport(colleague, id)).rejects.toThrow();
    await expect(getOwnReportFigures(colleague, id, "")).rejects.toThrow();
    await expect(add({ filter }, colleague)).rejects.toThrow();
    expect(await listLawyersToAskFor(colleague)).toEqual([{ id: colleague.staffId, name: colleague.name }]);
  });

  it("is told of the firm's people only as a partner", async () => {
    const id = await add({ sections: ["staff", "lawyers", "channels"], readers: "lawyers" });
    const keys = async (actor: Actor) => {
      const { parts } = await getOwnReportFigures(actor, id, "2026-Q1");
      return reportDocument(translatorFor("en"), parts).sections.map(({ key }) => key);
    };
    expect(await keys(partner)).toEqual(["staff", "lawyers", "channels"]);
    expect(await keys(lawyer)).toEqual(["channels"]);
  });
});

describe("the figures of a report", () => {
  it("are those of a count of the inquiries one by one, of the span and the filter", async () => {
    const office = testOffices.toronto;
    const id = await add({ filter: { ...everyInquiry, office, channel: "phone" }, unit: "quarter" });
    const { parts } = await getOwnReportFigures(partner, id, "2026-Q1");
    const own = (one: RandomInquiry) => one.officeId === office && one.channel === "phone";
    expect(parts.report.total).toBe(counted((one) => quarter(one) && own(one)));
    expect(parts.own?.filter).toEqual([expect.stringMatching(/^Office: /), "Channel: Phone"]);
    const yearly = await add({ filter: { ...everyInquiry, office, channel: "phone" }, unit: "year" });
    const year = await getOwnReportFigures(partner, yearly, "2026");
    expect(year.parts.report.total).toBe(counted((one) => one.receivedOn.startsWith("2026") && own(one)));
  });

  it("of a month without a filter are those of the monthly report, section by section", async () => {
    const id = await add({ unit: "month", sections: [...sectionKeys] });
    const { parts } = await getOwnReportFigures(partner, id, "2026-02");
    const t = translatorFor("en");
    const own = reportDocument(t, parts);
    const monthly = reportDocument(t, await getMonthlyReport(partner, "2026-02"));
    expect(own.sections).toEqual(monthly.sections);
    expect(own.finding).toEqual(monthly.finding);
  });

  it("stand in the order chosen, and the file says whose inquiries they are of", async () => {
    const id = await add({ name: "Lives in the US", filter: { ...everyInquiry, residence: "US" } });
    const { parts } = await getOwnReportFigures(partner, id, "2026-Q1");
    const document = reportDocument(translatorFor("en"), parts);
    expect(document.sections.map(({ key }) => key)).toEqual(["events", "offices", "volume"]);
    const file = await downloadOwnReport(partner, id, { format: "csv", period: "2026-Q1" });
    const text = new TextDecoder().decode(file.bytes);
    expect(file.name).toBe("northbound-own-report-2026-Q1-en.csv");
    expect(text).toContain("Lives in the US: Q1 2026");
    expect(text).toContain("Residence: United States");
    const entry = await database().auditEntry.findFirst({
      where: { action: "own-report.download", objectId: id },
    });
    expect(entry?.detail).toMatchObject({ period: "2026-Q1", format: "csv" });
  });

  it("exist for no span that the log does not reach, and of its own length alone", async () => {
    const id = await add();
    for (const period of ["1999-Q1", "2027-Q1", "2026-02", "2026", "x"]) {
      await expect(getOwnReportFigures(partner, id, period)).rejects.toThrow();
    }
  });
});

describe("changing a report", () => {
  it("is for its maker and, once it is shared, for partners", async () => {
    const id = await add({ readers: "lawyers" }, lawyer);
    const change = { ...content, name: "Changed", readers: "lawyers" as const, version: 1 };
    await expect(editOwnReport(colleague, id, change, newId())).rejects.toThrow();
    expect(await editOwnReport(partner, id, change, newId())).toEqual({ kind: "done" });
    expect(await getOwnReport(lawyer, id)).toMatchObject({ name: "Changed", version: 2 });
  });

  it("is refused to whoever read an older version, and nothing is lost", async () => {
    const id = await add();
    await editOwnReport(partner, id, { ...content, name: "First", version: 1 }, newId());
    const second = await editOwnReport(partner, id, { ...content, name: "Second", version: 1 }, newId());
    expect(second).toMatchObject({ kind: "problems", problems: [{ code: "conflict" }] });
    expect(await removeOwnReport(partner, id, { version: 1 })).toMatchObject({ kind: "problems" });
    expect((await getOwnReport(partner, id)).name).toBe("First");
    expect(await removeOwnReport(partner, id, { version: 2 })).toEqual({ kind: "done" });
    await expect(getOwnReport(partner, id)).rejects.toThrow();
  });

  it("sent twice is one report, and a choice that is on no list makes none", async () => {
    const formId = newId();
    const [first, again] = [
      await addOwnReport(partner, content, formId),
      await addOwnReport(partner, content, formId),
    ];
    expect(again).toEqual(first);
    const filter = { ...everyInquiry, office: newId() };
    expect(await addOwnReport(partner, { ...content, filter }, newId())).toMatchObject({
      kind: "problems",
      problems: [{ field: "office", code: "chooseOne" }],
    });
  });
});
