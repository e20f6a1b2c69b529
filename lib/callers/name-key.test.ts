import { describe, expect, it } from "vitest";
import { nameKey } from "./name-key";

describe("nameKey", () => {
  it("finds a name whatever its accents, case and apostrophes", () => {
    expect(nameKey("Nguyễn  Văn")).toBe("nguyen van");
    expect(nameKey("O’Brien")).toBe(nameKey("o'brien"));
    expect(nameKey("ŁUKASZ Đỗ")).toBe("lukasz do");
    expect(nameKey("Jean-François  Côté‑Roy")).toBe("jean francois cote roy");
    expect(nameKey("Élodie")).toBe(nameKey("E\u0301lodie"));
  });

  it("keeps letters of other scripts and is stable when applied twice", () => {
    for (const name of ["שרה כהן", "王小明", "Ömer Şahin", "x", ""])
      expect(nameKey(nameKey(name))).toBe(nameKey(name));
    expect(nameKey("שרה כהן")).toBe("שרה כהן");
  });
});
