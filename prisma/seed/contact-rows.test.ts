import { expect, it } from "vitest";
import { seededRandom } from "@/lib/statistics/seeded-random";
import { contactRows } from "./contact-rows";
import { sensitiveMotivations } from "./default-motivations";
import { simulatedFirmForTest } from "./simulated-firm-for-test";
import { testMotivations, testReferralSources } from "./test-firm-ids";

const ids = {
  motivations: new Map(Object.entries(testMotivations)),
  referralSources: new Map(Object.entries(testReferralSources)),
};
const sensitiveIds = new Set(
  Object.entries(testMotivations).flatMap(([key, id]) =>
    ([...sensitiveMotivations] as string[]).includes(key) ? [id] : [],
  ),
);
const rows = simulatedFirmForTest(2, 0.3).map((contact) =>
  contactRows(contact, seededRandom(1), ids as never),
);

it("keeps sensitive motivations to their own table, and writes them only with consent", () => {
  for (const { inquiry_motivation = [], inquiry_sensitive_motivation = [], consent_record = [] } of rows) {
    expect(inquiry_motivation.some(({ motivationId }) => sensitiveIds.has(String(motivationId)))).toBe(false);
    expect(
      inquiry_sensitive_motivation.every(({ motivationId }) => sensitiveIds.has(String(motivationId))),
    ).toBe(true);
    expect(consent_record.length).toBe(inquiry_sensitive_motivation.length > 0 ? 1 : 0);
  }
});

it("writes motivations exactly where they were given", () => {
  for (const { inquiry = [], inquiry_motivation = [], inquiry_sensitive_motivation = [] } of rows) {
    const named = inquiry_motivation.length + inquiry_sensitive_motivation.length;
    expect(named > 0).toBe(inquiry[0]?.motivationAnswer === "given");
  }
});

it("gives every row of a table the same columns", () => {
  const columns = new Map<string, Set<string>>();
  for (const [table, list] of rows.flatMap((contact) => Object.entries(contact))) {
    for (const row of list)
      columns.set(table, (columns.get(table) ?? new Set()).add(Object.keys(row).join()));
  }
  expect([...columns].filter(([, kinds]) => kinds.size > 1)).toEqual([]);
});

it("gives whoever was booked a lawyer, and writes no step that the inquiry itself tells", () => {
  for (const { inquiry = [], consultation = [], stage_step = [] } of rows) {
    if (consultation.length > 0) expect(inquiry[0]?.lawyerId).not.toBeNull();
    expect(stage_step.some(({ stage }) => stage === "inquiry")).toBe(false);
    expect(stage_step.at(-1)?.stage ?? "inquiry").toBe(inquiry[0]?.stage);
  }
});
