import { describe, expect, it } from "vitest";
import { hashPassword, passwordProblem, verifyPassword } from "./password";

describe("passwords", () => {
  it("opens with the right one only, and never for an unknown account", async () => {
    const digest = await hashPassword("a quiet green harbour");
    expect(digest).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(digest, "a quiet green harbour")).toBe(true);
    expect(await verifyPassword(digest, "a quiet green harbor")).toBe(false);
    expect(await verifyPassword(null, "no account has this password")).toBe(false);
  });

  it("asks for length, not for composition", () => {
    expect(passwordProblem("elevenchars")).toBe("tooShort");
    expect(passwordProblem("x".repeat(129))).toBe("tooLong");
    expect(passwordProblem("Password1234")).toBe("tooCommon");
    expect(passwordProblem("abababababab")).toBe("tooCommon");
    expect(passwordProblem("quiet green harbour")).toBeNull();
    expect(passwordProblem("пароль для гавани")).toBeNull();
  });
});
