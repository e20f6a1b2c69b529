import { expect, it, vi } from "vitest";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { newId } from "@/lib/database/new-id";
import { answerOf, logForTest } from "@/lib/inquiries/inquiry-for-test";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { downloadPublished, publishReport } from "./mutations";
import { getPublishedReport } from "./queries";

vi.mock("@myriaddreamin/typst-ts-node-compiler", () => {
  throw new Error("no compiler for this system");
});

it("publishes every other format on a system that can make no PDF", async () => {
  const partner = await actorForTest(testStaff.partner);
  const month = "2019-02";
  for (let one = 0; one < 6; one++) await logForTest(partner, { receivedOn: [`${month}-10`] });
  expect(await publishReport(partner, month, "inside", { version: 1, reason: "" }, newId())).toEqual({
    kind: "done",
  });
  const { files } = await getPublishedReport(partner, month, "inside");
  expect(new Set(files.map(({ format }) => format))).toEqual(new Set(["xlsx", "csv"]));
  const file = { format: "pdf", notes: "rows", language: "en" } as const;
  expect(await answerOf(downloadPublished(partner, month, "inside", file))).toBe("404");
});
