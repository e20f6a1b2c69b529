import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { newId } from "@/lib/database/new-id";
import { pngForTest } from "@/lib/firm/mark-for-test";
import { changeMark, removeMark } from "@/lib/firm/mutations";
import { getFirm } from "@/lib/firm/queries";
import { logForTest } from "@/lib/inquiries/inquiry-for-test";
import { addOwnReport, downloadOwnReport } from "@/lib/own-reports/mutations";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { downloadReport } from "../mutations";
import { readPdf } from "../render/read-pdf-for-test";
import { publishReport } from "./mutations";

const month = "2003-07";
const mark = { name: "mark.png", bytes: pngForTest(300, 100) };
let partner: Actor;
let administrator: Actor;
let firm: string;
beforeAll(async () => {
  partner = await actorForTest(testStaff.partner);
  administrator = await actorForTest(testStaff.administrator);
  firm = (await getFirm()).name;
  for (let one = 0; one < 12; one++) await logForTest(partner, { receivedOn: [`${month}-10`] });
});
afterAll(() => removeMark(administrator));

const marksOf = async (file: Promise<{ bytes: Uint8Array }>) =>
  (await readPdf((await file).bytes)).alternativeTexts.filter((text) => text === firm).length;
const monthly = () => downloadReport(partner, month, { format: "pdf" });
const press = () => downloadReport(partner, month, { format: "pdf", audience: "press" });

describe("the firm's mark on reports", () => {
  it("stands on those made while there is one, and stays on what was published then", async () => {
    const input = {
      ...{ name: "Ours", unit: "year" as const, sections: ["volume" as const], readers: "nobody" as const },
      filter: { office: null, lawyer: null, channel: null, residence: null },
    };
    const own = await addOwnReport(partner, input, newId());
    const ownFile = () =>
      downloadOwnReport(partner, own.kind === "added" ? own.id : "", { format: "pdf", period: "2003" });
    expect(await marksOf(monthly())).toBe(0);
    expect(await marksOf(ownFile())).toBe(0);
    expect(await changeMark(administrator, mark)).toEqual([]);
    await publishReport(partner, month, "press", { version: 1, reason: "" }, newId());
    expect(await marksOf(monthly())).toBe(1);
    expect(await marksOf(ownFile())).toBe(1);
    expect(await marksOf(press())).toBe(1);
    await removeMark(administrator);
    expect(await marksOf(monthly())).toBe(0);
    expect(await marksOf(press())).toBe(1);
  });
});
