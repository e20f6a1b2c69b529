import { describe, expect, it } from "vitest";
import { isSameOrigin } from "./origin";

const ours = "https://intake.example";
const from = (headers: Record<string, string>) => isSameOrigin(new Headers(headers), ours);

describe("isSameOrigin", () => {
  it("lets our own pages act", () => {
    expect(from({ origin: ours, "sec-fetch-site": "same-origin" })).toBe(true);
    expect(from({ origin: ours })).toBe(true);
    expect(from({ "sec-fetch-site": "same-origin" })).toBe(true);
  });

  it("refuses other sites, sister hosts, opaque origins and silence", () => {
    expect(from({ origin: "https://evil.example", "sec-fetch-site": "cross-site" })).toBe(false);
    expect(from({ origin: ours, "sec-fetch-site": "same-site" })).toBe(false);
    expect(from({ origin: "https://evil.example" })).toBe(false);
    expect(from({ origin: "null" })).toBe(false);
    expect(from({ origin: "null", "sec-fetch-site": "same-origin" })).toBe(false);
    expect(from({ "sec-fetch-site": "none" })).toBe(false);
    expect(from({})).toBe(false);
  });
});
