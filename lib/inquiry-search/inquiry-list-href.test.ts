import { describe, expect, it } from "vitest";
import { addressValues } from "@/lib/forms/address-values";
import { parseForm } from "@/lib/forms/parse-form";
import { inquiryListHref } from "./inquiry-list-href";
import { inquiryListSchema } from "./schema";

const office = "0197c1de-0000-7000-8000-000000000001";

describe("inquiryListHref", () => {
  it("names only what is filtered, always in the same order", () => {
    expect(inquiryListHref()).toBe("/inquiries");
    expect(inquiryListHref({ stage: "consulted_or_later", from: "2016-11-09", office, closed: null })).toBe(
      `/inquiries?from=2016-11-09&office=${office}&stage=consulted_or_later`,
    );
  });

  it("is read back as it was written", () => {
    const address = {
      from: "2016-11-09",
      to: "2016-12-31",
      office,
      lawyer: "none",
      channel: "web_form",
      source: "none",
      motivation: "not_asked",
      connection: "unknown",
      country: "US",
      state: "WA",
      stage: "retained",
      closed: "stayed_put",
      kind: "any",
      search: office,
      sort: "name_desc",
      after: office,
      before: null,
    } as const;
    const { searchParams } = new URL(inquiryListHref(address), "http://localhost");
    const parsed = parseForm(inquiryListSchema, addressValues(Object.fromEntries(searchParams)));
    expect(parsed).toEqual({ ok: true, data: address });
  });

  it("takes an untouched filter form for no filter, and refuses what is no filter", () => {
    const read = (values: Record<string, string | string[]>) =>
      parseForm(inquiryListSchema, addressValues(values));
    expect(read({ from: "", to: "", office: "", stage: "", kind: "" })).toEqual(read({}));
    for (const [name, value] of [
      ["office", "1 OR 1=1"],
      ["from", "2026-02-30"],
      ["stage", "inquiry_or_later"],
      ["country", "usa"],
      ["closed", "maybe"],
      ["search", "Tremblay"],
      ["channel", ["phone", "email"]],
    ] as const)
      expect(read({ [name]: typeof value === "string" ? value : [...value] }).ok, name).toBe(false);
  });
});
