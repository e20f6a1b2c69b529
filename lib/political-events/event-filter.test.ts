import { describe, expect, it } from "vitest";
import { eventFilterOf, narrows } from "./event-filter";

describe("eventFilterOf", () => {
  it("reads what the filter form writes into the address", () => {
    const address = { country: "US", category: "court", moves: "both", from: "2016", to: "2018" };
    expect(eventFilterOf(address)).toEqual(address);
  });

  it("leaves out empty fields, nonsense and lists", () => {
    const address = { country: "usa", category: "", moves: ["both", "inquiries"], from: "16", to: "9999" };
    expect(narrows(eventFilterOf(address))).toBe(false);
    expect(narrows(eventFilterOf({}))).toBe(false);
    expect(narrows(eventFilterOf({ category: "__proto__" }))).toBe(false);
  });

  it("knows when it leaves something out", () => {
    expect(narrows(eventFilterOf({ from: "2016" }))).toBe(true);
  });
});
