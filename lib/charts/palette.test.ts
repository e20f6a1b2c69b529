import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { printPalette, screenPalette } from "./palette";

const sheet = readFileSync("app/globals.css", "utf8");
const tokens = new Map(
  [...sheet.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }],
  ),
);

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const text = [
  ["ink", "paper"],
  ["ink", "wash"],
  ["ink", "pine-wash"],
  ["ink", "amber-wash"],
  ["soft", "paper"],
  ["soft", "wash"],
  ["pine", "paper"],
  ["pine", "wash"],
  ["pine", "pine-wash"],
  ["on-pine", "pine"],
  ["on-pine", "pine-deep"],
  ["maple", "paper"],
  ["amber", "paper"],
  ["amber", "wash"],
  ["amber", "amber-wash"],
  ["blue", "paper"],
] as const;
const edges = [
  ["edge", "paper"],
  ["edge", "wash"],
  ["pine", "line"],
] as const;

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  const between = ([front, ground]: readonly [string, string]) =>
    contrast(tokens.get(front)?.[theme] ?? "#000000", tokens.get(ground)?.[theme] ?? "#000000");

  it.each(text)("can be read: %s on %s", (...pair) => {
    expect(between(pair)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edges)("shows where a control ends: %s on %s", (...pair) => {
    expect(between(pair)).toBeGreaterThanOrEqual(3);
  });
});

describe("colours of charts", () => {
  it("are the light theme's own on paper", () => {
    for (const [use, colour] of Object.entries(screenPalette)) {
      const token = /^var\(--(.+)\)$/.exec(colour)?.[1] ?? "";
      if (use !== "font")
        expect(printPalette[use as keyof typeof printPalette]).toBe(tokens.get(token)?.light);
    }
  });
});
