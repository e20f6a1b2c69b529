import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { seal, unseal } from "./seal";

const key = randomBytes(32);

describe("seal", () => {
  it("gives the text back, whatever its script", () => {
    for (const text of ["", "Nguyễn", "שלום", "x".repeat(1_000_000)]) {
      expect(unseal(key, "note:1", seal(key, "note:1", text))).toBe(text);
    }
  });

  it("never writes the same bytes twice", () => {
    expect(seal(key, "note:1", "same")).not.toEqual(seal(key, "note:1", "same"));
  });

  it("refuses another key, another place and a changed bit", () => {
    const sealed = seal(key, "note:1", "privileged");
    expect(() => unseal(randomBytes(32), "note:1", sealed)).toThrow();
    expect(() => unseal(key, "note:2", sealed)).toThrow();
    const last = sealed.length - 1;
    sealed[last] = (sealed[last] ?? 0) ^ 1;
    expect(() => unseal(key, "note:1", sealed)).toThrow();
  });
});
