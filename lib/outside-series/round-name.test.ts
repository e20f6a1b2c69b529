import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { readReferencePack } from "./read-reference-pack";
import { roundName } from "./round-name";

const [en, fr] = [translatorFor("en"), translatorFor("fr")];
const directory = new URL("../../prisma/seed/reference/", import.meta.url);
const pack = readReferencePack((file) => readFileSync(new URL(file, directory), "utf8"));
const published = [...new Set([...pack.rounds, ...pack.roundNames].map(({ name }) => name))];

describe("the name of a round", () => {
  it.each([
    ["No Program Specified", "Aucun programme spécifié"],
    ["French language proficiency (Version 1)", "Compétence en français (version 1)"],
    ["French-Language proficiency 2026-Version 2", "Compétence en français (2026, version 2)"],
    ["Healthcare occupations (2023-1)", "Professions des soins de santé (2023, version 1)"],
    ["Trades Occupations, 2026-Version 3", "Professions des métiers (2026, version 3)"],
  ])("%s is %s in French", (name, said) => {
    expect(roundName(fr, name)).toBe(said);
  });

  it("is French for every round that the product knows, and no two kinds are called alike", () => {
    const said = published.map((name) => roundName(fr, name));
    expect(published.filter((name, place) => said[place] === name)).toEqual([]);
    expect(new Set(said).size).toBe(published.length);
  });

  it("stays as published in English, and in French where the kind is not known", () => {
    for (const name of published) expect(roundName(en, name)).toBe(name);
    for (const name of ["Beekeepers (Version 1)", "Compétence en français", "constructor", ""])
      expect(roundName(fr, name)).toBe(name);
  });
});
