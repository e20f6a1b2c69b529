import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/statistics/seeded-random";
import { jpegForTest, pngForTest } from "./mark-for-test";
import { readMark } from "./read-mark";

const codeOf = (bytes: Uint8Array) => {
  const reading = readMark(bytes);
  return reading.ok ? null : reading.problem.code;
};

describe.each([
  ["png", pngForTest],
  ["jpeg", jpegForTest],
] as const)("a %s", (format, picture) => {
  it("is read with its size", () => {
    for (const [width, height] of [
      [16, 16],
      [400, 120],
      [16, 4_000],
    ] as const) {
      const bytes = picture(width, height);
      expect(readMark(bytes)).toEqual({ ok: true, mark: { format, width, height, bytes } });
    }
  });

  it("is refused with sides that nobody prints, and told which", () => {
    for (const [width, height] of [
      [15, 100],
      [100, 15],
      [4_001, 100],
      [100, 4_001],
      [0, 0],
    ] as const) {
      expect(readMark(picture(width, height))).toEqual({
        ok: false,
        problem: { code: "markSides", width, height, least: 16, most: 4_000 },
      });
    }
  });

  it("is refused where it breaks off", () => {
    const bytes = picture();
    expect(codeOf(bytes.subarray(0, -2))).toBe("markUnreadable");
    expect(codeOf(bytes.subarray(0, 12))).toBe("markUnreadable");
    expect(codeOf(bytes.subarray(0, 18))).toBe("markUnreadable");
  });
});

describe("a file that is no mark", () => {
  it("is told from a picture by what it holds", () => {
    const text = new TextEncoder();
    for (const content of [
      "",
      "<svg xmlns='http://www.w3.org/2000/svg'/>",
      "GIF89a",
      "%PDF-1.7",
      "RIFF....WEBP",
    ])
      expect(codeOf(text.encode(content)), content).toBe("markNotAPicture");
  });

  it("may have 512 kB and no more", () => {
    const filled = (length: number) => {
      const bytes = new Uint8Array(length);
      bytes.set(jpegForTest());
      return bytes;
    };
    expect(codeOf(filled(512 * 1_024))).toBe(null);
    expect(readMark(filled(512 * 1_024 + 1))).toEqual({
      ok: false,
      problem: { code: "markTooLarge", kilobytes: 512 },
    });
  });

  it("breaks nothing, whatever its bytes are", () => {
    const random = seededRandom(4);
    for (let seed = 0; seed < 400; seed++) {
      const bytes = (seed % 2 === 0 ? pngForTest() : jpegForTest()).map((byte) =>
        random() < 0.05 ? Math.floor(random() * 256) : byte,
      );
      expect(["boolean"]).toContain(typeof readMark(bytes).ok);
    }
  });
});
