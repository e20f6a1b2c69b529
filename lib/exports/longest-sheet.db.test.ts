import { expect, it } from "vitest";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import { logForTest } from "@/lib/inquiries/inquiry-for-test";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { exportFormForTest } from "./export-for-test";
import { mostSheetRows } from "./formats/xlsx-chunks";
import { startExport } from "./mutations";

it("a workbook is refused above its longest sheet, with the numbers; nothing is registered, and a CSV file is made", async () => {
  const partner = await actorForTest(testStaff.partner);
  const pattern = await logForTest(partner, { receivedOn: ["2019-05-01"] });
  await database().$executeRaw`
    INSERT INTO inquiry (id, caller_id, office_id, taken_by_id, received_on, channel, motivation_answer, canada_connection)
    SELECT gen_random_uuid(), caller_id, office_id, taken_by_id, received_on, channel, motivation_answer, canada_connection
    FROM inquiry, generate_series(1, ${mostSheetRows}::int) WHERE id = ${pattern}::uuid`;
  const day = { from: "2019-05-01", to: "2019-05-01" };
  const start = (format: string) =>
    startExport(partner, exportFormForTest({ ...day, format, fields: ["number"] }), newId(), "");
  expect(await start("xlsx")).toEqual({
    kind: "problems",
    problems: [
      { field: "format", code: "tooManyForSheet", values: { n: mostSheetRows + 1, most: mostSheetRows } },
    ],
  });
  expect(await database().inquiryExport.count()).toBe(0);
  const outcome = await start("csv");
  if (outcome.kind === "started") await outcome.ended;
  expect(await database().inquiryExport.findFirst({ select: { state: true, rowsTotal: true } })).toEqual({
    state: "done",
    rowsTotal: mostSheetRows + 1,
  });
});
