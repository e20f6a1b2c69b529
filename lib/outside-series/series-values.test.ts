import { describe, expect, it } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { periodWords } from "./period-words";
import { latestMature, missingMonths, seriesRows } from "./series-values";

const values = [
  { month: "2025-10", value: 10 },
  { month: "2025-11", value: 11 },
  { month: "2025-12", value: null },
  { month: "2026-01", value: 13 },
  { month: "2026-02", value: 14 },
];

describe("seriesRows", () => {
  it("puts the latest month first and marks the last three as still filling up", () => {
    const marks = seriesRows(values, []).map(({ month, isImmature }) => [month, isImmature]);
    expect(marks).toEqual([
      ["2026-02", true],
      ["2026-01", true],
      ["2025-12", true],
      ["2025-11", false],
      ["2025-10", false],
    ]);
  });

  it("shows what the file before said, and tells a revised month from a new or an equal one", () => {
    const before = [
      { month: "2025-10", value: 10 },
      { month: "2025-11", value: null },
      { month: "2025-12", value: 4 },
    ];
    const rows = new Map(seriesRows(values, before).map((row) => [row.month, row]));
    expect(rows.get("2025-10")).toMatchObject({ before: 10, isRevised: false });
    expect(rows.get("2025-11")).toMatchObject({ before: null, isRevised: true });
    expect(rows.get("2025-12")).toMatchObject({ before: 4, isRevised: true });
    expect(rows.get("2026-01")).toMatchObject({ before: undefined, isRevised: false });
  });
});

describe("missingMonths", () => {
  it("names the gaps between the first and the last month", () => {
    expect(missingMonths(values)).toEqual([]);
    expect(missingMonths([values[0], values[3], values[4]].flatMap((value) => value ?? []))).toEqual([
      "2025-11",
      "2025-12",
    ]);
    expect(missingMonths([])).toEqual([]);
  });
});

describe("latestMature", () => {
  it("takes the latest published month that is not filling up any more, with the year before", () => {
    const longer = [{ month: "2024-11", value: 9 }, ...values];
    expect(latestMature(longer)).toEqual({ month: "2025-11", value: 11, yearBefore: 9 });
    expect(latestMature(values)).toEqual({ month: "2025-11", value: 11, yearBefore: null });
  });

  it("has nothing to say of three months or none", () => {
    expect(latestMature(values.slice(2))).toBeNull();
    expect(latestMature([])).toBeNull();
  });
});

it("says the period of a published point in words", () => {
  const t = translatorFor("en");
  expect(periodWords(t, "2016")).toBe("2016");
  expect(periodWords(t, "2016-11")).toBe("November 2016");
  expect(periodWords(t, "2015-01/2016-10")).toBe("January 2015 to October 2016");
});
