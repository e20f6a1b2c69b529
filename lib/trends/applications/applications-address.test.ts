import { describe, expect, it } from "vitest";
import { parseForm } from "@/lib/forms/parse-form";
import { applicationsHref, applicationsValues } from "./applications-address";
import { applicationsSchema } from "./schema";

const read = (query: string) =>
  parseForm(applicationsSchema, applicationsValues(Object.fromEntries(new URLSearchParams(query))));
const asked = (query: string) => {
  const question = read(query);
  if (!question.ok) throw new Error(query);
  return question.data;
};

describe("the address of the applications page", () => {
  it("asks for callers from the US unless something else is said", () => {
    expect(asked("").residence).toBe("US");
    expect(asked("months=around_2016").residence).toBe("US");
    expect(asked("residence=").residence).toBeNull();
    expect(asked("residence=CA").residence).toBe("CA");
  });

  it.each([
    "",
    "residence=",
    "months=since_2023&pandemic=60&channel=phone&citizenship=IR",
    "residence=US-WA",
  ])("leads back to the same question from %j", (query) => {
    const question = asked(query);
    const href = applicationsHref(question);
    expect(asked(href.slice(href.indexOf("?") + 1))).toEqual(question);
  });

  it("is not one that nobody could have meant", () => {
    for (const wrong of ["months=1990", "event=1", "pandemic=75", "residence=usa", "channel=pigeon"])
      expect(read(wrong).ok, wrong).toBe(false);
  });
});
