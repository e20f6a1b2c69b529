import { describe, expect, it } from "vitest";
import { Prisma } from "./generated/client";
import { settingsInsteadOfValues } from "./settings-instead-of-values";

describe("a statement that can take no parameters", () => {
  it("reads every value by name, and holds none of them itself", () => {
    const hostile = "'; DROP TABLE inquiry; --";
    const inner = Prisma.sql`n = ${7}::int`;
    const { statement, names, values } = settingsInsteadOfValues(
      Prisma.sql`SELECT 1 WHERE t = ${hostile} AND ${inner}`,
    );
    expect(statement).toBe(
      "SELECT 1 WHERE t = current_setting('northbound.value_0') AND n = current_setting('northbound.value_1')::int",
    );
    expect(names).toEqual(["northbound.value_0", "northbound.value_1"]);
    expect(values).toEqual([hostile, "7"]);
  });

  it("spells lists as the database does", () => {
    const { values } = settingsInsteadOfValues(
      Prisma.sql`a = ANY(${['say "no"', "back\\slash", "a,b"]}::text[])`,
    );
    expect(values).toEqual(['{"say \\"no\\"","back\\\\slash","a,b"}']);
  });
});
