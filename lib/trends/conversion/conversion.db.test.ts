import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { databaseDate } from "@/lib/calendar/calendar-date";
import { database } from "@/lib/database/client";
import type { CloseReason } from "@/lib/database/generated/enums";
import { newId } from "@/lib/database/new-id";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { answerOf, logForTest } from "@/lib/inquiries/inquiry-for-test";
import { listInquiries } from "@/lib/inquiry-search/queries";
import { inquiryListSchema } from "@/lib/inquiry-search/schema";
import { testMotivations, testStaff } from "@/prisma/seed/test-firm-ids";
import { clientsHref } from "./conversion-href";
import { downloadConversion } from "./mutations";
import { getConversion } from "./queries";
import { conversionFileSchema, conversionSchema } from "./schema";

const today = "2026-11-22";
const receivedOn = "2026-03-02";
let partner: Actor;

function address(values: Record<string, string> = {}) {
  const parsed = parseForm(conversionSchema, addressValues(values));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.data;
}

async function log(canadaConnection: "yes" | "no", changes: Record<string, string[]> = {}): Promise<string> {
  return logForTest(partner, {
    receivedOn: [receivedOn],
    canadaConnection: [canadaConnection],
    ...(canadaConnection === "yes" ? { connectionKinds: ["job_offer"] } : {}),
    ...changes,
  });
}

async function retain(inquiryId: string, retainedOn: string): Promise<void> {
  await database().retainer.create({ data: { inquiryId, retainedOn: databaseDate(retainedOn) } });
  await database().inquiry.update({ where: { id: inquiryId }, data: { stage: "retained" } });
}

async function close(inquiryId: string, reason: CloseReason, reopened = false): Promise<void> {
  await database().inquiryClosure.create({
    data: {
      id: newId(),
      inquiryId,
      reason,
      closedOn: databaseDate("2026-04-01"),
      closedBy: partner.staffId,
      ...(reopened ? { reopenedAt: new Date("2026-04-02T12:00:00Z"), reopenedBy: partner.staffId } : {}),
    },
  });
}

beforeAll(async () => {
  partner = await actorForTest(testStaff.partner);
  const given = { motivations: [testMotivations.work] };
  for (let n = 0; n < 12; n++) await retain(await log("yes", given), "2026-03-20");
  for (let n = 0; n < 10; n++) await log("yes");
  for (let n = 0; n < 6; n++) await retain(await log("no"), "2026-04-20");
  for (let n = 0; n < 20; n++) await close(await log("no"), "stayed_put");
  await close(await log("no"), "no_answer");
  await close(await log("no"), "stayed_put", true);
  await retain(await log("no"), today);
  // Too young to be followed: it counts nowhere.
  await retain(await log("yes", { receivedOn: ["2026-09-01"] }), "2026-09-10");
});

const groupOf = (conversion: Awaited<ReturnType<typeof getConversion>>, name: string) =>
  conversion.analysis.groups.find((group) => group.name === name);

describe("conversion of a small firm", () => {
  it("follows each inquiry to its end, or to yesterday", async () => {
    const conversion = await getConversion(partner, address(), today);
    expect(groupOf(conversion, "yes")).toMatchObject({
      n: 22,
      retained: 12,
      declined: 0,
      retainedMedianDays: 18,
    });
    // No answer, a closure that was reopened and a retainer of today are no ends yet.
    expect(groupOf(conversion, "no")).toMatchObject({
      n: 29,
      retained: 6,
      declined: 20,
      retainedMedianDays: 49,
    });
    const [kinds, motivations] = conversion.analysis.families;
    expect(kinds?.rows.find(({ name }) => name === "job_offer")).toMatchObject({ n: 22, retained: 12 });
    expect(motivations?.rows.find(({ name }) => name === testMotivations.work)).toMatchObject({
      n: 12,
      retained: 12,
    });
    expect(conversion.answered).toBe(12);
  });

  it("finds as many as a plain count and as the list that a figure leads to", async () => {
    const conversion = await getConversion(partner, address(), today);
    const rows = await database().$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM inquiry i JOIN retainer r ON r.inquiry_id = i.id
      WHERE i.classification = 'inquiry' AND i.canada_connection = 'yes'
        AND i.received_on <= '2026-08-23' AND i.received_on >= ${conversion.cohort.from}::date`;
    const href = clientsHref(address(), conversion.cohort, { connection: "yes" }) ?? "";
    const list = parseForm(
      inquiryListSchema,
      addressValues(Object.fromEntries(new URLSearchParams(href.split("?")[1]))),
    );
    if (!list.ok) throw new Error(href);
    const { count } = await listInquiries(partner, list.data);
    expect([groupOf(conversion, "yes")?.retained, count]).toEqual([rows[0]?.n, rows[0]?.n]);
  });

  it("obeys the filters", async () => {
    const conversion = await getConversion(partner, address({ connection: "job_offer" }), today);
    expect(conversion.analysis.groups.map(({ n }) => n)).toEqual([22, 0, 0]);
    const other = await getConversion(partner, address({ channel: "email" }), today);
    expect(other.analysis.all.n).toBe(0);
  });

  it("is for those who see trends, and each file stands in the audit log", async () => {
    const intake = await actorForTest(testStaff.intakeToronto);
    expect(await answerOf(getConversion(intake, address(), today))).toBe("403");
    const question = parseForm(conversionFileSchema, addressValues({}));
    if (!question.ok) throw new Error("no question");
    expect(await answerOf(downloadConversion(intake, question.data))).toBe("403");
    await downloadConversion(partner, question.data);
    const entry = await database().auditEntry.findFirst({ orderBy: { position: "desc" } });
    expect(entry).toMatchObject({ action: "series.download", objectType: "conversion", objectId: "groups" });
  });
});
