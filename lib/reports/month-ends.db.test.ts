import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { formatMonth } from "@/lib/i18n/format";
import { translatorFor } from "@/lib/i18n/translator";
import { answerOf, logForTest } from "@/lib/inquiries/inquiry-for-test";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import type { Audience } from "./audience";
import { downloadReport } from "./mutations";
import { getMonthlyReport } from "./queries";
import { readPdf } from "./render/read-pdf-for-test";
import { readXlsx } from "./render/read-xlsx-for-test";
import { reportDocument } from "./report-document";
import { reportFile } from "./report-file";

let partner: Actor;
beforeAll(async () => {
  partner = await actorForTest(testStaff.partner);
});

const log = async (n: number, day: string, time: string) => {
  for (let one = 0; one < n; one++) await logForTest(partner, { receivedOn: [day], receivedTime: [time] });
};

/** What every format says of how many came in a month. */
async function saidOf(month: string, audience: Audience) {
  const parts = await getMonthlyReport(partner, month, audience);
  const { report } = parts;
  const file = async (format: "csv" | "xlsx" | "pdf") =>
    (await reportFile(reportDocument(translatorFor("en"), parts), format)).bytes;
  const { text } = await readPdf(await file("pdf"));
  const csv: string[][] = parse(await file("csv"), { bom: true });
  const finding = new RegExp(`In ${formatMonth("en", month)} the firm received (\\d+) inquiries`);
  const xlsx = readXlsx(await file("xlsx")).flatMap(({ rows }) => rows.flat().map(String));
  const found = [csv.flat(), xlsx, [text]].map((texts) =>
    texts.flatMap((one) => finding.exec(one)?.[1] ?? []).map(Number),
  );
  return [report.total, ...found.map(([n]) => n)];
}

describe("a month's last and first second", () => {
  it.each(["inside", "outside", "press"] as const)(
    "divide leap February from March in every file: %s",
    async (audience) => {
      if (audience === "inside") {
        await log(11, "2024-02-29", "23:59:59");
        await log(12, "2024-03-01", "00:00:01");
        // Clocks go forward here: half past two does not exist, and is counted on its day.
        await log(2, "2024-03-10", "02:30");
      }
      expect(await saidOf("2024-02", audience)).toEqual([11, 11, 11, 11]);
      expect(await saidOf("2024-03", audience)).toEqual([14, 14, 14, 14]);
    },
  );

  it("keeps the hour that comes twice in November", async () => {
    await log(10, "2024-11-03", "01:30");
    await log(1, "2024-10-31", "23:59:59");
    expect(await saidOf("2024-11", "inside")).toEqual([10, 10, 10, 10]);
  });
});

describe("the press sheet", () => {
  it("is made by partners alone, of months that are over", async () => {
    const lawyer = await actorForTest(testStaff.lawyerMontreal);
    const { report } = await getMonthlyReport(lawyer, "2024-03", "outside");
    expect(report.total).toBe(14);
    expect(await answerOf(getMonthlyReport(lawyer, "2024-03", "press"))).toBe("403");
    expect(await answerOf(downloadReport(lawyer, "2024-03", { format: "pdf", audience: "press" }))).toBe(
      "403",
    );
    const thisMonth = new Date().toISOString().slice(0, 7);
    expect(await answerOf(getMonthlyReport(partner, thisMonth, "press"))).toBe("404");
  });
});
