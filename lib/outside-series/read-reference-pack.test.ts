import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readReferencePack } from "./read-reference-pack";
import { yearlyInvitations } from "./yearly-invitations";

const directory = new URL("../../prisma/seed/reference/", import.meta.url);
const textOf = (file: string) => readFileSync(new URL(file, directory), "utf8");
const pack = readReferencePack(textOf);

const countIn = (key: string, month: string) =>
  pack.series.find((series) => series.key === key)?.values.find((value) => value.month === month)?.value;

describe("the reference pack", () => {
  it("has the invitations that the publisher reports for each year", () => {
    const years = yearlyInvitations(pack.rounds).map(({ year, invitations }) => [year, invitations]);
    expect(Object.fromEntries(years)).toMatchObject({
      2015: 31_063,
      2016: 33_782,
      2017: 86_023,
      2018: 89_800,
      2019: 85_300,
      2020: 107_350,
      2021: 114_224,
      2022: 46_539,
      2023: 110_266,
      2024: 98_903,
      2025: 113_998,
    });
  });

  it("has the invitations of the months around the election of 2016", () => {
    const inMonth = (month: string) =>
      pack.rounds
        .filter((round) => round.heldOn.startsWith(month))
        .reduce((sum, round) => sum + round.size, 0);
    expect(["2016-10", "2016-11", "2016-12", "2017-01"].map(inMonth)).toEqual([3322, 5066, 4814, 9744]);
  });

  it("has every round once, from the first to the vintage that its source names", () => {
    expect(pack.rounds).toHaveLength(435);
    expect(new Set(pack.rounds.map((round) => round.number)).size).toBe(435);
    expect(pack.rounds[0]).toMatchObject({ number: "1", heldOn: "2015-01-31", size: 779, lowestScore: 886 });
    expect(pack.rounds.at(-1)).toMatchObject({ number: "434", heldOn: "2026-08-07" });
    const source = pack.sources.find(({ file }) => file === "invitation-rounds.csv");
    expect(source?.asOf).toBe(pack.rounds.at(-1)?.heldOn);
  });

  it("keeps the names that rounds had before they were renamed", () => {
    const names = new Map(pack.rounds.map((round) => [round.number, round.name]));
    expect(pack.roundNames).toHaveLength(23);
    for (const { number, name, asOf } of pack.roundNames) {
      expect(names.get(number)).toBeDefined();
      expect(name).not.toBe(names.get(number));
      expect(asOf).toBe("2024-03-26");
    }
  });

  it("has the monthly series, each without a gap", () => {
    expect(pack.series.map(({ key, values }) => [key, values.length])).toEqual([
      ["applications-received-us", 41],
      ["applications-received-uk", 41],
      ["applications-received-all", 41],
      ["admissions-us", 137],
    ]);
    expect(countIn("applications-received-us", "2024-11")).toBe(705);
    expect(countIn("applications-received-uk", "2024-11")).toBe(365);
    expect(countIn("applications-received-all", "2024-11")).toBe(47_035);
    expect(countIn("admissions-us", "2015-01")).toBe(455);
  });

  it("has the published points for the years without a monthly series", () => {
    expect(pack.points.map(({ period, value }) => [period, value])).toEqual([
      ["2015", 6800],
      ["2016", 7700],
      ["2017", 9000],
      ["2015-01/2016-10", 694],
      ["2016-11", 829],
      ["2016-12", 743],
    ]);
  });

  it("names a source in both languages for every file with figures", () => {
    const files = [
      "political-events",
      "invitation-rounds",
      "invitation-round-names",
      "us-applications-received",
    ];
    files.push("us-admissions", "published-points");
    expect(pack.sources.map(({ file }) => file)).toEqual(files.map((file) => `${file}.csv`));
    for (const { sha256, original } of pack.sources) expect(sha256 === null).toBe(original === null);
  });

  it("throws rather than ship a file that is cut off", () => {
    const cut = (file: string) =>
      file === "published-points.csv" ? textOf(file).slice(0, 200) : textOf(file);
    expect(() => readReferencePack(cut)).toThrow();
  });
});
