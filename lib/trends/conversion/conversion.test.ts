import { describe, expect, it } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { cohortOf } from "./cohort";
import { conversionFinding, conversionSentences } from "./conversion-finding";
import { conversionForTest, followedForTest } from "./conversion-for-test";
import { clientsHref } from "./conversion-href";
import { conversionSchema } from "./schema";

const en = translatorFor("en");
const fr = translatorFor("fr");

describe("the inquiries that are followed", () => {
  it("are at least 90 days old by yesterday", () => {
    expect(cohortOf("two_years", "2026-11-22", "2015-01-01")).toEqual({
      from: "2024-09-01",
      to: "2026-08-23",
      cutOff: "2026-11-21",
    });
  });

  it("begin with the log where it is younger, or where all are asked for", () => {
    expect(cohortOf("five_years", "2026-11-22", "2025-03-04").from).toBe("2025-03-04");
    expect(cohortOf("all", "2026-11-22", "2015-01-01").from).toBe("2015-01-01");
  });
});

describe("groups", () => {
  const { analysis } = conversionForTest([
    ...followedForTest({ connection: "yes", kinds: ["job_offer"] }, { retained: 2, open: 1 }),
    ...followedForTest({ connection: "no", kinds: ["job_offer"] }, { open: 4 }),
    ...followedForTest(
      { connection: "unknown", motivations: ["work", "climate"], answered: true },
      { declined: 3 },
    ),
    ...followedForTest({ connection: "unknown", answered: true }, { open: 5 }),
  ]);
  const counts = (rows: readonly { name: string; n: number }[]) => rows.map(({ name, n }) => [name, n]);

  it("are the answers, kinds only with a connection, motivations only of those who answered", () => {
    expect(counts(analysis.groups)).toEqual([
      ["yes", 3],
      ["no", 4],
      ["unknown", 8],
    ]);
    const [kinds, motivations] = analysis.families;
    expect(counts(kinds?.rows ?? [])).toEqual([
      ["job_offer", 3],
      ["other_family", 0],
    ]);
    expect(counts(motivations?.rows ?? [])).toEqual([
      ["work", 3],
      ["climate", 3],
    ]);
    expect(motivations?.rows[0]?.rest.n).toBe(5);
  });
});

describe("the finding", () => {
  const more = conversionForTest([
    ...followedForTest({ connection: "yes" }, { retained: 60, declined: 20, open: 120 }),
    ...followedForTest({ connection: "no" }, { retained: 20, declined: 20, open: 160 }),
  ]).analysis;

  it("says how many times as often, and both shares", () => {
    expect(conversionFinding(en, more)).toBe(
      "A connection to Canada is associated with becoming a client about 3.0 times as often: 30\u00a0% against 10\u00a0%",
    );
    expect(conversionFinding(fr, more)).toContain(
      "environ 3,0 fois plus élevée\u00a0: 30\u00a0% contre 10\u00a0%",
    );
    const sentences = conversionSentences(en, more).join(" ");
    expect(sentences).toContain("Of 200 inquiries with a connection, 60 became clients: 30\u00a0% (24–37)");
    expect(sentences).toContain("20.0 percentage points (95 % interval 12.");
    expect(sentences).toContain("log-rank test, p < 0.001");
  });

  it("says that there is no difference where chance would explain it", () => {
    const same = conversionForTest([
      ...followedForTest({ connection: "yes" }, { retained: 12, open: 88 }),
      ...followedForTest({ connection: "no" }, { retained: 10, open: 90 }),
    ]).analysis;
    expect(conversionFinding(en, same)).toMatch(/^Callers with and without .* about equally often/);
    expect(conversionSentences(en, same).join(" ")).toContain("differ by no more than chance");
  });

  it("is refused with what would be needed where a group is too small", () => {
    const few = conversionForTest([
      ...followedForTest({ connection: "yes" }, { retained: 12, open: 88 }),
      ...followedForTest({ connection: "no" }, { retained: 4, open: 90 }),
    ]).analysis;
    expect(conversionFinding(en, few)).toContain("cannot be compared");
    expect(conversionSentences(en, few)).toEqual([
      "No connection: Too few became clients: at least 5, here 4.",
    ]);
  });
});

describe("the way from a group to its clients", () => {
  const blank = {
    office: "",
    channel: "",
    residence: "",
    citizenship: "",
    motivation: "",
    connection: "",
    period: "",
  };
  const address = (changes: Partial<typeof blank> = {}) => conversionSchema.parse({ ...blank, ...changes });
  const cohort = { from: "2021-09-01", to: "2026-08-23", cutOff: "2026-11-21" };

  it("is the list with the same filters, the group's answer and the stage", () => {
    expect(clientsHref(address({ channel: "phone" }), cohort, { connection: "yes" })).toBe(
      "/inquiries?from=2021-09-01&to=2026-08-23&channel=phone&connection=yes&stage=retained_or_later",
    );
  });

  it("is none where the list cannot be asked for the same", () => {
    expect(clientsHref(address({ citizenship: "US" }), cohort, { connection: "yes" })).toBeUndefined();
    expect(clientsHref(address({ connection: "job_offer" }), cohort, { connection: "yes" })).toBeUndefined();
    expect(clientsHref(address({ connection: "no" }), cohort, { connection: "yes" })).toBeUndefined();
  });
});
