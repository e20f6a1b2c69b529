import { describe, expect, it } from "vitest";
import { printableText } from "./printable-text";

describe("a text on paper", () => {
  it("has no sign that turns what stands beside it", () => {
    expect(printableText("\u202Etxet\u202C, \u2067ab\u2069")).toBe("txet, ab");
  });

  it("keeps a figure behind a name that reads from the right", () => {
    expect(printableText("Office: שלום, 72 %")).toBe("Office: שלום, \u200E72 %");
    expect(printableText("مكتب; Toronto")).toBe("مكتب; \u200EToronto");
  });

  it("leaves a list of such names, and every other text, as it is", () => {
    for (const text of ["שלום, עולם", "مكتب", "Office: Toronto, 72 %"])
      expect(printableText(text)).toBe(text);
  });

  it("has no word that is wider than so many letters, whatever they are", () => {
    expect(printableText("y".repeat(61))).toBe(`${"y".repeat(59)}…`);
    expect(printableText("y".repeat(60))).toBe("y".repeat(60));
    for (const letter of ["W", "Q", "北", "🎉", "＠"]) {
      const [word = ""] = printableText(`${letter.repeat(80)} end`).split(" ");
      expect([...word].length, letter).toBeLessThan(50);
      expect([...word].length, letter).toBeGreaterThan(30);
    }
  });
});
