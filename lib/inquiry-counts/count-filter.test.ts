import { expect, test } from "vitest";
import { everyInquiry, filterKey, isPersonal } from "./count-filter";
import { countFilterSchema } from "./schema";

test("one filter has one spelling, whatever the order of the address", () => {
  const parse = (query: string) => {
    const values = Object.fromEntries(new URLSearchParams(query));
    return countFilterSchema.parse({
      office: "",
      channel: "",
      residence: "",
      citizenship: "",
      motivation: "",
      connection: "",
      ...values,
    });
  };
  const filter = parse("residence=US&channel=phone");
  expect(filterKey(filter)).toBe("channel=phone&residence=US");
  expect(filterKey(parse(filterKey(filter)))).toBe(filterKey(filter));
  expect(filterKey(everyInquiry)).toBe("");
});

test("values that do not exist are no filter", () => {
  const blank = { office: "", channel: "", residence: "", citizenship: "", motivation: "", connection: "" };
  for (const wrong of [
    { channel: "pigeon" },
    { residence: "usa" },
    { citizenship: "XX" },
    { connection: "maybe" },
    { office: "1" },
    { motivation: "politics" },
  ]) {
    expect(countFilterSchema.safeParse({ ...blank, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
  }
});

test("what people say about themselves makes a filter personal; where and how they came does not", () => {
  expect(isPersonal({ ...everyInquiry, residence: "US", channel: "phone" })).toBe(false);
  for (const part of [
    { citizenship: "IR" },
    { motivation: "0198c0de-0000-7000-8000-000000000001" },
    { connection: "yes" as const },
  ]) {
    expect(isPersonal({ ...everyInquiry, ...part })).toBe(true);
  }
});
