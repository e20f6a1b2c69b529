import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorForTest } from "@/lib/auth/actor-for-test";
import { newId } from "@/lib/database/new-id";
import { openForm } from "@/lib/forms/drafts";
import type { FormValues } from "@/lib/forms/form-values";
import { submitForm } from "@/lib/forms/submit-form";
import { testStaff } from "@/prisma/seed/test-firm-ids";
import { editMarks } from "./edit-conflict";
import { editValuesOf } from "./edit-values";
import { logForTest } from "./inquiry-for-test";
import { editInquiry } from "./mutations";
import { getInquiry } from "./queries";
import { editInquirySchema } from "./schema";

let lawyer: Actor;
let id: string;
beforeEach(async () => {
  lawyer = await actorForTest(testStaff.lawyerToronto);
  id = await logForTest(lawyer);
});

async function full() {
  const inquiry = await getInquiry(lawyer, id);
  if (inquiry.view !== "full") throw new Error("not in full");
  return inquiry;
}

/** Sends the edit form with some answers changed; gives where it leads, and the form that stands there. */
async function send(changes: FormValues) {
  const inquiry = await full();
  const draft = newId();
  const opened = { ...editValuesOf(inquiry, "America/Toronto"), ...editMarks(inquiry, "America/Toronto") };
  const sent = submitForm(
    lawyer,
    editInquirySchema,
    { ...opened, ...changes, draft: [draft] },
    {
      ...{ form: "inquiry-edit", page: `/inquiries/${id}/edit`, next: `/inquiries/${id}?done=edit` },
      act: (input, formId) => editInquiry(lawyer, id, input, formId),
    },
  );
  const address = await sent.catch((redirected: { digest?: string }) => redirected.digest?.split(";")[2]);
  const { problems, values } = await openForm(lawyer, "inquiry-edit", draft);
  return { address, problems: problems.map(({ field, code }) => `${field} ${code}`), values };
}

const saved = () => `/inquiries/${id}?done=edit`;

describe("names as people have them", () => {
  it.each([
    ["Nguyễn Thị Minh Khai", "Nguyễn Thị Minh Khai"],
    ["O'Brien", "O'Brien"],
    ["X", "X"],
    ["שרה כהן", "שרה כהן"],
    ["\u202eevil\u202c \u2067שרה\u2069", "evil שרה"],
    ["  <img src=x onerror=alert(1)>  ", "<img src=x onerror=alert(1)>"],
    ["Robert'); DROP TABLE inquiry;--", "Robert'); DROP TABLE inquiry;--"],
    ["Ame\u0301lie", "Am\u00e9lie"],
    ["x".repeat(200), "x".repeat(200)],
  ])("keeps %j", async (typed, kept) => {
    expect((await send({ name: [typed], anonymous: [] })).address).toBe(saved());
    expect((await full()).caller.name).toBe(kept);
  });
});

describe("what cannot be taken", () => {
  it.each<[string, FormValues, string]>([
    ["300 letters", { name: ["x".repeat(300)] }, "name tooLong"],
    ["NUL bytes in a name", { name: ["Sam\0ira"] }, "name controlCharacters"],
    ["NUL bytes in a note", { note: ["As \0 it was"] }, "note controlCharacters"],
    ["a note of a million letters", { note: ["n".repeat(1_000_000)] }, "note tooLong"],
    ["30 February", { receivedOn: ["2024-02-30"] }, "receivedOn notADate"],
    ["29 February of a common year", { receivedOn: ["2023-02-29"] }, "receivedOn notADate"],
    ["a day in words", { receivedOn: ["tomorrow"] }, "receivedOn notADate"],
    ["25 o'clock", { receivedTime: ["25:00"] }, "receivedTime notATime"],
    ["a list where one is due", { channel: ["phone", "email"] }, "channel invalid"],
    ["a channel of one's own", { channel: ["pigeon"] }, "channel chooseOne"],
    ["an office that does not exist", { officeId: [newId()] }, "officeId chooseOne"],
    ["nobody at all", { name: [""], anonymous: [] }, "name nameOrAnonymous"],
    ["a version of one's own", { version: ["-1"] }, "version invalid"],
  ])("sends back %s with its sentence, as it was typed", async (_, changes, problem) => {
    const before = await full();
    const { address, problems, values } = await send(changes);
    expect(address).toMatch(new RegExp(`^/inquiries/${id}/edit\\?draft=[0-9a-f-]{36}$`));
    expect(problems).toContain(problem);
    for (const [field, typed] of Object.entries(changes)) expect(values[field]).toEqual(typed);
    expect(await full()).toEqual(before);
  });

  it("sends back what met another edit on the version that is saved now", async () => {
    const before = await full();
    await send({ note: ["Theirs."] });
    const opened = { ...editValuesOf(before, "America/Toronto"), ...editMarks(before, "America/Toronto") };
    const { problems, values } = await send({ ...opened, note: ["Yours."] });
    expect(problems).toEqual(["version conflict", "note changedByBoth"]);
    expect(values).toMatchObject({ version: ["2"], note: ["Yours."] });
    expect((await send({ ...values, note: ["Yours."] })).address).toBe(saved());
  });

  it("takes no fields that the form does not have", async () => {
    const before = await full();
    await send({ stage: ["decided"], takenById: [testStaff.partner], __proto__: ["x"], note: ["New."] });
    expect(await full()).toMatchObject({
      stage: before.stage,
      takenById: before.takenById,
      noteText: "New.",
    });
  });
});
