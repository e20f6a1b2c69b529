import { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { database } from "@/lib/database/client";
import { connectionSettings } from "@/lib/database/connection";
import { parseForm } from "@/lib/forms/parse-form";
import { logForTest } from "@/lib/inquiries/inquiry-for-test";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { writeReferencePack } from "@/prisma/seed/write-reference-pack";
import { applicationsValues } from "./applications-address";
import { downloadApplications } from "./mutations";
import { getApplicationsPicture } from "./queries";
import { applicationsSchema } from "./schema";

let partner: Actor;
beforeAll(async () => {
  partner = await actorForTest(testStaff.partner);
  const client = new Client(connectionSettings("owner", process.env));
  await client.connect();
  await writeReferencePack(client);
  await client.end();
});

function question(values: Record<string, string> = {}) {
  const asked = parseForm(applicationsSchema, applicationsValues(values));
  if (!asked.ok) throw new Error(JSON.stringify(values));
  return asked.data;
}
const picture = (values?: Record<string, string>) => getApplicationsPicture(partner, question(values));

async function eventOn(occurredOn: string): Promise<string> {
  const where = { occurredOn: new Date(`${occurredOn}T00:00:00Z`) };
  return (await database().politicalEvent.findFirstOrThrow({ where })).id;
}

describe("applications of November 2024 to March 2025, as published", () => {
  it("did not rise by more than the invitations explain", async () => {
    const { asked, title } = await picture();
    if (asked?.result.kind !== "estimate") throw new Error("no estimate");
    const { withInvitations, withoutInvitations } = asked.result;
    expect(withInvitations?.ratio).toBeGreaterThan(0.9);
    expect(withInvitations?.ratio).toBeLessThan(1.06);
    expect(withInvitations?.lower).toBeLessThan(1);
    expect(withInvitations?.upper).toBeGreaterThan(1);
    expect(withoutInvitations.ratio).toBeGreaterThan(0.85);
    expect(withoutInvitations.ratio).toBeLessThan(0.97);
    expect(asked.result).toMatchObject({ firstMonth: "2023-01", lastMonth: "2026-02", monthsDropped: 3 });
    expect(title).toMatch(/no rise in applications that invitations would not explain/);
  });

  it("are the same whichever of the months are looked at that hold them", async () => {
    const [all, since2023] = [await picture(), await picture({ months: "since_2023" })];
    expect(since2023.asked?.result).toEqual(all.asked?.result);
  });

  it("are the same whatever the pandemic's time to apply was, which is long past", async () => {
    const sixty = await picture({ pandemic: "60" });
    expect(sixty.asked?.result).toEqual((await picture()).asked?.result);
    expect(sixty.chart.regimes?.spans).toHaveLength(3);
  });
});

describe("other events", () => {
  it("of 2016 cannot be estimated, and the reason is named", async () => {
    const { asked, title, covers2016 } = await picture({ months: "around_2016" });
    expect(asked?.pulseMonths[0]).toBe("2016-11");
    expect(asked?.result).toMatchObject({ kind: "refused", reason: "too-few-months", needed: 5, found: 0 });
    expect(title).toMatch(
      /^For 2016 an effect on applications cannot be estimated: there is no monthly series/,
    );
    expect(covers2016).toBe(true);
  });

  it("are estimated once all of their five months are complete, not before", async () => {
    const early = await picture({ event: await eventOn("2025-03-25") });
    expect(early.asked?.result.kind).toBe("estimate");
    const late = await picture({ event: await eventOn("2026-03-26") });
    expect(late.asked?.result).toMatchObject({ kind: "refused", needed: 5, found: 0 });
  });

  it("that cannot move applications do not exist here", async () => {
    const inauguration = await eventOn("2025-01-20");
    await expect(picture({ event: inauguration })).rejects.toThrow("404");
  });
});

describe("the firm's inquiries", () => {
  it("are those of callers from the US unless others are asked for; a log of one day is no link", async () => {
    const abroad = { receivedOn: ["2024-11-20"], residenceCountry: ["FR"] };
    await logForTest(partner, { receivedOn: ["2024-10-31"] });
    await logForTest(partner, abroad);
    const november = async (values?: Record<string, string>) =>
      (await picture(values)).input.find(({ month }) => month === "2024-11")?.inquiries;
    expect(await november()).toBe(0);
    expect(await november({ residence: "" })).toBe(1);
    expect((await picture()).link).toMatchObject({ kind: "refused", reason: "too-few-months" });
  });

  it("go with the file of the series, and who took it stands in the audit log", async () => {
    const file = await downloadApplications(partner, { ...question({ residence: "" }), part: "series" });
    expect(file.text).toMatch(/2024-11,1,705,365,\d+,\d+\.?\d*,yes/);
    const entry = await database().auditEntry.findFirst({ orderBy: { position: "desc" } });
    expect(entry).toMatchObject({ action: "series.download", objectType: "applications" });
  });
});
