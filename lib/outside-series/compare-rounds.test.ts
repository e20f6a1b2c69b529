import { describe, expect, it } from "vitest";
import { compareRounds } from "./compare-rounds";
import type { InvitationRound } from "./invitation-round";
import type { RoundsInFile } from "./read-invitation-rounds";
import type { KnownRound } from "./settle-round";

const round = (number: string, fields: Partial<InvitationRound> = {}): InvitationRound => ({
  number,
  heldOn: "2024-02-13",
  name: "French language proficiency (2024-1)",
  size: 3500,
  lowestScore: 336,
  ...fields,
});
const file = (asOf: string, rounds: InvitationRound[], language: "en" | "fr" = "en"): RoundsInFile => ({
  rounds,
  asOf,
  language,
});
const known = (asOf: string, ...rounds: InvitationRound[]): KnownRound[] =>
  rounds.map((r) => ({ ...r, asOf }));
const nothing = { added: [], renamed: [], changed: [], otherNames: [], unchanged: [] };
const newName = "French language proficiency (Version 1)";

describe("compareRounds", () => {
  it("finds new rounds, renamed ones and those with other figures", () => {
    const before = known("2024-03-26", round("287"), round("288"), round("289"));
    const corrected = round("288", { size: 3600 });
    const rounds = [round("287", { name: newName }), corrected, round("289"), round("290")];
    expect(compareRounds(before, file("2026-08-07", rounds))).toEqual({
      added: known("2026-08-07", round("290")),
      renamed: [{ number: "287", from: "French language proficiency (2024-1)", to: newName }],
      changed: [{ before: before[1], after: { ...corrected, asOf: "2026-08-07" } }],
      otherNames: [],
      unchanged: ["289"],
    });
  });

  it("reports a round that was both renamed and corrected under both", () => {
    const after = round("287", { name: newName, lowestScore: 337 });
    const result = compareRounds(known("2024-03-26", round("287")), file("2026-08-07", [after]));
    expect(result.renamed).toHaveLength(1);
    expect(result.changed).toHaveLength(1);
    expect(result.unchanged).toEqual([]);
  });

  it("keeps newer names and figures when an older file comes late, and its names for the history", () => {
    const before = known("2026-08-07", round("287", { name: newName, size: 3600 }));
    expect(compareRounds(before, file("2024-03-26", [round("287")]))).toEqual({
      ...nothing,
      otherNames: [{ number: "287", name: "French language proficiency (2024-1)" }],
    });
  });

  it("takes a round from an older file that the newer one no longer has", () => {
    const before = known("2026-08-07", round("287"));
    expect(compareRounds(before, file("2024-03-26", [round("12")])).added).toEqual(
      known("2024-03-26", round("12")),
    );
  });

  it("does not let the French file rename what the English one named, but takes its figures", () => {
    const french = round("287", { name: "Maîtrise du français (Version 1)", size: 3600 });
    const before = known("2026-08-07", round("287"));
    const result = compareRounds(before, file("2026-08-07", [french], "fr"));
    expect(result.renamed).toEqual([]);
    expect(result.otherNames).toEqual([{ number: "287", name: "Maîtrise du français (Version 1)" }]);
    expect(result.changed).toHaveLength(1);
  });

  it("finds nothing to do in the same file twice", () => {
    const rounds = [round("287"), round("91a"), round("91b")];
    expect(compareRounds(known("2026-08-07", ...rounds), file("2026-08-07", rounds))).toEqual({
      ...nothing,
      unchanged: ["287", "91a", "91b"],
    });
  });

  it("never forgets a known round that the file lacks", () => {
    expect(compareRounds(known("2024-03-26", round("287")), file("2026-08-07", []))).toEqual(nothing);
  });
});
