import { describe, expect, it } from "vitest";
import { formatPhoneNumber, readPhoneNumber } from "./phone-number";

describe("readPhoneNumber", () => {
  it("reads what people type, with and without country and extension", () => {
    expect(readPhoneNumber("(206) 555-0143")).toEqual({ e164: "+12065550143", extension: "" });
    expect(readPhoneNumber("206.555.0143 x12")).toEqual({ e164: "+12065550143", extension: "12" });
    expect(readPhoneNumber("+33 6 39 98 12 34")).toEqual({ e164: "+33639981234", extension: "" });
    expect(readPhoneNumber("514 555 0143 poste 7")).toBeNull();
    expect(readPhoneNumber("+1 514 555 0143 ext. 7")).toEqual({ e164: "+15145550143", extension: "7" });
  });

  it("refuses what is not a number", () => {
    expect(["", "12", "call me", "=cmd|'/c'", "+1 206 555 01433333333"].map(readPhoneNumber)).toEqual(
      Array(5).fill(null),
    );
  });

  it("reads its own writing", () => {
    const number = { e164: "+12065550143", extension: "12" };
    expect(readPhoneNumber(formatPhoneNumber(number))).toEqual(number);
  });
});
