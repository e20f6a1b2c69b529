import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { conversionFile } from "./conversion-file";
import { conversionForTest, followedForTest } from "./conversion-for-test";

const t = translatorFor("en");
const facts = {
  firm: "Aurora",
  zone: "America/Toronto",
  whose: "all inquiries",
  author: "Philippa",
  madeAt: "22 November 2026, 14:02",
  isPersonal: false,
};
const conversion = conversionForTest([
  ...followedForTest(
    { connection: "yes", motivations: ["work"], answered: true },
    { retained: 30, declined: 40, open: 30 },
  ),
  ...followedForTest(
    { connection: "no", motivations: ["climate"], answered: true },
    { retained: 3, declined: 20, open: 10 },
  ),
  // Two who took long.
  ...followedForTest({ connection: "yes" }, { retained: 2 }).map((row) => ({ ...row, days: 100 })),
  ...followedForTest({ connection: "unknown" }, { retained: 8, declined: 20, open: 10 }),
]);

function linesOf(part: "groups" | "curves"): string[][] {
  return parse(conversionFile(t, part, conversion, facts).text, { bom: true });
}

describe("the counts by group as a file", () => {
  const rows = linesOf("groups");
  const row = (name: string) => rows.find(([, group]) => group === name)?.slice(2);

  it("keep small ones back, with what would give them away", () => {
    expect(row("No connection")?.[1]).toBe("withheld");
    expect(row("No connection")?.at(-1)).toBe("withheld");
    const shown = ["With a connection", "No connection", "Not known"].map((name) => row(name)?.[1]);
    expect(shown.filter((count) => count === "withheld").length).toBeGreaterThan(1);
    expect(row("Climate")?.[1]).toBe("withheld");
    expect(row("Work")).toEqual(["100", "30", "40", "30", "0.3"]);
  });

  it("say so, with the cut-off and what counts as declined", () => {
    const about = new Map(rows.map(([name, value]) => [name, value]));
    expect(about.get("Followed to")).toBe("2026-11-21");
    expect(about.get("Small counts")).toMatch(/^Counts under 5 are withheld/);
    expect(about.get("Ends")).toContain("a closure that was reopened does not count");
  });
});

describe("the curves as a file", () => {
  it("withhold shares behind which, or since the last of which, stand few people", () => {
    const lines = linesOf("curves");
    const [head, ...rows] = lines.slice(lines.findIndex(([first]) => first === "Day"));
    expect(head).toEqual(["Day", "With", "Not known"]);
    expect(rows[0]?.slice(0, 3)).toEqual(["0", "0", "0"]);
    const shown = rows.map(([day, share]) => [day, share]);
    expect(shown).toContainEqual(["60", "0.2941"]);
    expect(shown).toContainEqual(["120", "withheld"]);
    expect(shown).toContainEqual(["365", "withheld"]);
  });
});
