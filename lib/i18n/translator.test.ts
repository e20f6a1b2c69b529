import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { en, fr } from "./dictionaries";
import { formatDate, formatInstant, formatMonth, formatNumber, formatShare } from "./format";

function leaves(tree: object, path = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "string") found.set(path + key, value);
    else for (const [inner, text] of leaves(value, `${path}${key}.`)) found.set(inner, text);
  }
  return found;
}

type Part = ReturnType<IntlMessageFormat["getAst"]>[number];

const literal = 0;

function partsOf(text: string): Part[] {
  return new IntlMessageFormat(text, "en", undefined, { ignoreTag: true }).getAst();
}

/** The values that a message takes, in whichever of its choices they stand. */
function placeholders(text: string): string[] {
  const inside = (part: Part): string[] => {
    const choices = "options" in part ? Object.values(part.options) : [];
    const own = "value" in part && part.type !== literal ? [part.value] : [];
    return [...own, ...choices.flatMap(({ value }) => value.flatMap(inside))];
  };
  return [...new Set(partsOf(text).flatMap(inside))].sort();
}

/** What a message says itself, in whichever of its choices: neither its values nor what chooses. */
function literals(text: string): string[] {
  const inside = (part: Part): string[] => {
    if (part.type === literal) return [part.value];
    return "options" in part ? Object.values(part.options).flatMap(({ value }) => value.flatMap(inside)) : [];
  };
  return partsOf(text).flatMap(inside);
}

describe("dictionaries", () => {
  const english = leaves(en);
  const french = leaves(fr);

  it("have the same keys in both languages", () => {
    expect([...french.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("say something for every key", () => {
    for (const text of [...english.values(), ...french.values()]) expect(text.trim()).not.toBe("");
  });

  it("use the same values in both languages", () => {
    for (const [key, text] of english) {
      expect(new Set(placeholders(french.get(key) ?? "")), key).toEqual(new Set(placeholders(text)));
    }
  });
});

describe("French words", () => {
  const said = [...leaves(fr)].flatMap(([key, text]) => literals(text).map((words) => ({ key, words })));
  const amiss = (law: RegExp) => said.filter(({ words }) => law.test(words.replace(/https?:|\d:\d/g, "")));

  it("are printed with the curly apostrophe", () => {
    expect(amiss(/'/)).toEqual([]);
  });

  it("have a no-break space before : ; % and », and after «, so that no line begins or ends with these", () => {
    expect(amiss(/(?<!\u00a0)[:;%»]|«(?!\u00a0)/)).toEqual([]);
  });

  it("keep the thousands of a number together", () => {
    expect(amiss(/\d \d{3}\b/)).toEqual([]);
  });
});

describe("formats", () => {
  it("write dates with words, never with slashes", () => {
    expect(formatDate("en", "2016-11-09")).toBe("9 November 2016");
    expect(formatDate("fr", "2016-11-01")).toBe("1er novembre 2016");
    expect(formatMonth("fr", "2016-11")).toBe("novembre 2016");
  });

  it("show an instant in the zone asked, also in the hour that comes twice", () => {
    expect(formatInstant("en", new Date("2026-11-01T05:30:00Z"), "America/Toronto")).toBe(
      "1 November 2026, 01:30",
    );
    expect(formatInstant("en", new Date("2026-11-01T06:30:00Z"), "America/Toronto")).toBe(
      "1 November 2026, 01:30",
    );
    expect(formatInstant("en", new Date("2026-11-01T03:59:59Z"), "America/Toronto")).toBe(
      "31 October 2026, 23:59",
    );
  });

  it("follow each language's usage for numbers", () => {
    expect(formatNumber("en", 12345)).toBe("12,345");
    expect(formatNumber("fr", 12345)).toMatch(/^12\s345$/u);
    expect(formatNumber("fr", 6.1, 1)).toBe("6,1");
    expect(formatShare("en", 0.314)).toBe("31\u00a0%");
  });
});
