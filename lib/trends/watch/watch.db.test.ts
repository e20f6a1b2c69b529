import { describe, expect, it } from "vitest";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { database } from "@/lib/database/client";
import { answerOf, logForTest } from "@/lib/inquiries/inquiry-for-test";
import { everyInquiry } from "@/lib/inquiry-counts/count-filter";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { downloadWatch } from "./mutations";
import { getWatch } from "./queries";

const today = "2026-11-22";

describe("the watch of a young firm", () => {
  it("counts whole weeks up to the last Sunday and says why it does not judge them", async () => {
    const partner = await actorForTest(testStaff.partner);
    for (const day of ["2026-10-26", "2026-11-03", "2026-11-09", "2026-11-15", "2026-11-16"]) {
      await logForTest(partner, { receivedOn: [day] });
    }
    const { weeks } = await getWatch(partner, everyInquiry, today);
    expect(weeks.slice(-3).map(({ from, count }) => [from, count])).toEqual([
      ["2026-10-26", 1],
      ["2026-11-02", 1],
      ["2026-11-09", 2],
    ]);
    expect(weeks.at(-1)?.watch).toMatchObject({ reason: "too-few-weeks-before", needed: 26 });
    const byEmail = await getWatch(partner, { ...everyInquiry, channel: "email" }, today);
    expect(byEmail.weeks.at(-1)?.count).toBeNull();
  });

  it("is for those who see trends, and each file stands in the audit log", async () => {
    const intake = await actorForTest(testStaff.intakeToronto);
    expect(await answerOf(getWatch(intake, everyInquiry, today))).toBe("403");
    const question = { ...everyInquiry, part: "input" as const };
    expect(await answerOf(downloadWatch(intake, question))).toBe("403");
    await downloadWatch(await actorForTest(testStaff.partner), question);
    const entry = await database().auditEntry.findFirst({ orderBy: { position: "desc" } });
    expect(entry).toMatchObject({ action: "series.download", objectType: "watch", objectId: "input" });
  });
});
