import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { database } from "@/lib/database/client";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { jpegForTest, pngForTest } from "./mark-for-test";
import { changeMark, removeMark } from "./mutations";
import { getFirmMark, getFirmMarkChange } from "./queries";

let administrator: Actor;
beforeAll(async () => {
  administrator = await actorForTest(testStaff.administrator);
});
afterEach(() => removeMark(administrator));

const fileOf = (bytes: Uint8Array) => ({ name: "mark.gif", bytes });
const entries = () =>
  database().auditEntry.findMany({
    where: { action: { in: ["firm.change-mark", "firm.remove-mark"] } },
    orderBy: { position: "asc" },
  });

describe("the firm's mark", () => {
  it("is kept as it came, with who chose it and one entry in the audit log", async () => {
    const before = (await entries()).length;
    const bytes = pngForTest(120, 40);
    expect(await changeMark(administrator, fileOf(bytes))).toEqual([]);
    expect(await changeMark(administrator, fileOf(bytes))).toEqual([]);
    expect(await getFirmMark()).toEqual({ format: "png", width: 120, height: 40, bytes });
    expect(await getFirmMarkChange(administrator)).toMatchObject({ by: administrator.name });
    const written = (await entries()).slice(before);
    expect(written.map(({ action, staffId }) => [action, staffId])).toEqual([
      ["firm.change-mark", testStaff.administrator],
    ]);
  });

  it("gives way to another, and can be taken off again", async () => {
    await changeMark(administrator, fileOf(pngForTest(120, 40)));
    await changeMark(administrator, fileOf(pngForTest(60, 60)));
    expect(await getFirmMark()).toMatchObject({ width: 60 });
    const before = (await entries()).length;
    await removeMark(administrator);
    await removeMark(administrator);
    expect(await getFirmMark()).toBe(null);
    expect((await entries()).slice(before).map(({ action }) => action)).toEqual(["firm.remove-mark"]);
  });

  it("stays as it is where a file is refused", async () => {
    await changeMark(administrator, fileOf(pngForTest(120, 40)));
    const before = (await entries()).length;
    const whole = pngForTest(300, 300);
    const broken = whole.map((byte, place) => (place > 45 && place < whole.length - 12 ? 7 : byte));
    const codes = [
      pngForTest(8, 8),
      new Uint8Array(600_000),
      new TextEncoder().encode("GIF89a"),
      broken,
      jpegForTest(),
    ];
    const found = await Promise.all(codes.map((bytes) => changeMark(administrator, fileOf(bytes))));
    expect(found.map(([problem]) => problem?.code)).toEqual([
      "markSides",
      "markTooLarge",
      "markNotAPicture",
      "markUnreadable",
      "markUnreadable",
    ]);
    expect(await getFirmMark()).toMatchObject({ width: 120 });
    expect(await entries()).toHaveLength(before);
  });

  it("is for administrators to choose", async () => {
    for (const staffId of [testStaff.partner, testStaff.lawyerToronto, testStaff.intakeToronto]) {
      const actor = await actorForTest(staffId);
      await expect(changeMark(actor, fileOf(pngForTest()))).rejects.toThrow(/403/);
      await expect(removeMark(actor)).rejects.toThrow(/403/);
    }
  });
});
