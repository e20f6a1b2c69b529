import { describe, expect, it } from "vitest";
import { matchChoices } from "./match-choices";

const choices = [
  "Politique",
  "Réunification familiale",
  "Restrictions américaines",
  "Études",
  "Race ou origine",
].map((label) => ({ label }));
const labels = (typed: string) => matchChoices(choices, typed).map(({ label }) => label);

describe("finding a choice by its first letters", () => {
  it("shows everything while nothing is typed", () => {
    expect(labels("  ")).toHaveLength(5);
  });

  it("does not ask for accents or capitals", () => {
    expect(labels("ETU")).toEqual(["Études"]);
    expect(labels("reu")).toEqual(["Réunification familiale"]);
  });

  it("puts a label that begins so before one that has such a word, and that before a mere part", () => {
    const found = matchChoices([{ label: "Travail" }, { label: "Un avis" }, { label: "Avocat" }], "av");
    expect(found.map(({ label }) => label)).toEqual(["Avocat", "Un avis", "Travail"]);
  });

  it("keeps the office's own order among equals", () => {
    expect(labels("r").slice(0, 3)).toEqual([
      "Réunification familiale",
      "Restrictions américaines",
      "Race ou origine",
    ]);
  });

  it("finds nothing where nothing fits", () => {
    expect(labels("zzz")).toEqual([]);
  });
});
