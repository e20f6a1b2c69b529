import { beforeAll, expect, it } from "vitest";
import { decideApplication, fileApplication } from "@/lib/applications/mutations";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { database } from "@/lib/database/client";
import { newId } from "@/lib/database/new-id";
import type { FormValues } from "@/lib/forms/form-values";
import { logForTest } from "@/lib/inquiries/inquiry-for-test";
import { keepTextSearch } from "@/lib/inquiry-search/mutations";
import { retainInquiry } from "@/lib/retainers/mutations";
import { restrictInquiry } from "@/lib/walls/mutations";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { bytesOf, csvRowsForTest, exportForTest } from "./export-for-test";

let partner: Actor;
let lawyer: Actor;
beforeAll(async () => {
  partner = await actorForTest(testStaff.partner);
  lawyer = await actorForTest(testStaff.lawyerToronto);
});

/** Contacts of one caller, and the search that finds them. */
async function contactsOf(...contacts: FormValues[]) {
  const name = `Caller ${newId()}`;
  const caller = { name: [name], phone: [`+1 416 555 01${String(nextPhone++)}`] };
  const ids: string[] = [];
  for (const contact of contacts) ids.push(await logForTest(lawyer, { ...caller, ...contact }));
  return { ids, search: await keepTextSearch(partner, name) };
}
let nextPhone = 10;

const rowsOf = (search: string, fields: string[], actor = partner) =>
  csvRowsForTest(actor, { search, kind: "any", fields });
const numberOf = async (id: string) =>
  String((await database().inquiry.findUniqueOrThrow({ where: { id } })).number);

it("has what was decided, and the programme and invitation of the application that was filed", async () => {
  const { ids, search } = await contactsOf({});
  const [id = ""] = ids;
  await retainInquiry(lawyer, id, { retainedOn: "2024-03-20", matterNumber: "" }, newId());
  const none = { invitedOn: null, lastDayToApply: null };
  const entry = { programme: "Express Entry", ...none, invitedOn: "2024-04-10", filedOn: "2024-05-02" };
  await fileApplication(lawyer, id, entry, newId());
  await fileApplication(lawyer, id, { programme: "Work permit", ...none, filedOn: "2024-05-20" }, newId());
  const { id: applicationId } = await database().application.findFirstOrThrow({
    where: { inquiryId: id, programme: "Work permit" },
  });
  const decision = { applicationId, decision: "refused", decidedOn: "2024-07-01" } as const;
  await decideApplication(lawyer, id, decision, newId());
  const fields = ["applications", "programme", "invitedOn", "filedOn", "decidedOn", "decision"];
  expect(await rowsOf(search, fields)).toEqual([
    {
      Applications: "2",
      Programme: "Express Entry",
      "Invited to apply on": "2024-04-10",
      "Application filed on": "2024-05-02",
      "Decided on": "2024-07-01",
      Decision: "Refused",
    },
  ]);
});

it("has the number of the inquiry that a repeat contact follows, but not of one behind a wall", async () => {
  const { ids, search } = await contactsOf({}, { receivedOn: ["2024-03-20"] });
  const [first = ""] = ids;
  const earlier = async () => (await rowsOf(search, ["repeatOf"])).map((row) => row["Repeat of no."]);
  expect(await earlier()).toEqual([await numberOf(first), ""]);
  await restrictInquiry(lawyer, first, { members: [] }, newId());
  expect(await earlier()).toEqual([""]);
});

it("tells callers apart by a key that stays, is not the id of the database, and says in the file what it is", async () => {
  const { ids, search } = await contactsOf({}, { receivedOn: ["2024-03-20"] });
  const other = await contactsOf({});
  const keysOf = async (one: string) =>
    (await rowsOf(one, ["callerKey"])).map((row) => row["Key of the caller"]);
  const [key, again] = await keysOf(search);
  expect(key).toMatch(/^C[0-9a-f]{16}$/);
  expect(again).toBe(key);
  expect(await keysOf(search)).toEqual([key, key]);
  expect(await keysOf(other.search)).not.toContain(key);
  const { callerId } = await database().inquiry.findUniqueOrThrow({ where: { id: ids[0] ?? "" } });
  expect(callerId.replaceAll("-", "")).not.toContain(String(key).slice(1, 9));
  const asked = { search, kind: "any", fields: ["callerKey"], format: "jsonl", notes: "within" };
  const { bytes } = await bytesOf(partner, await exportForTest(partner, asked));
  const [about, ...lines] = Buffer.from(bytes).toString().trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual([{ callerKey: key }, { callerKey: key }]);
  expect(about).toContain("pseudonym");
});

it("names countries and states beside their codes, in the language of the file, and says which codes they are", async () => {
  const { search } = await contactsOf({
    residenceCountry: ["US"],
    residenceState: ["WA"],
    citizenships: ["DE", "US"],
  });
  const fields = ["citizenships", "citizenshipNames", "country", "countryName", "state", "stateName"];
  expect((await rowsOf(search, fields)).map(Object.values)).toEqual([
    ["DE; US", "Germany; United States", "US", "United States", "WA", "Washington"],
  ]);
  const french = { ...partner, language: "fr" } as const;
  expect((await rowsOf(search, fields, french)).map(Object.values)).toEqual([
    ["DE; US", "Allemagne; États-Unis", "US", "États-Unis", "WA", "Washington (État)"],
  ]);
  const { bytes } = await bytesOf(partner, await exportForTest(partner, { search, fields, notes: "within" }));
  expect(Buffer.from(bytes).toString()).toMatch(/^Codes,.*ISO 3166-1.*ISO 3166-2/m);
  const without = await exportForTest(partner, { search, fields: ["number"], notes: "within" });
  expect(Buffer.from((await bytesOf(partner, without)).bytes).toString()).not.toContain("ISO 3166");
});
