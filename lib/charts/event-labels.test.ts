import { describe, expect, it } from "vitest";
import { type EventPlace, eventLabels, type LabelBox } from "./event-labels";

const room = { left: 0, right: 920, maxRows: 3 };
const words = [
  "Brexit",
  "US election",
  "Travel ban",
  "Time to apply becomes 90 days",
  "É",
  "Convention of a party",
];

/** Small and seeded, so that a failure can be seen again. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

function someEvents(seed: number): EventPlace[] {
  const random = chance(seed);
  const count = Math.floor(random() * 30);
  const label = () => words[Math.floor(random() * words.length)] ?? "";
  return Array.from({ length: count }, () => ({ x: 40 + Math.floor(random() * 870), label: label() })).sort(
    (a, b) => a.x - b.x,
  );
}

const overlap = (a: LabelBox, b: LabelBox) => a.row === b.row && a.left < b.right && b.left < a.right;

describe("labels of events", () => {
  const cases = Array.from({ length: 400 }, (_, seed) => someEvents(seed + 1));

  it("never cover each other, whatever the events", () => {
    for (const places of cases) {
      const boxes = eventLabels(places, room).boxes.filter((box) => box !== undefined);
      const clashes = boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => overlap(a, b)));
      expect(clashes).toEqual([]);
    }
  });

  it("are never run through by the rule of another event", () => {
    for (const places of cases) {
      const { boxes } = eventLabels(places, room);
      for (const [index, box] of boxes.entries()) {
        const rules = places.filter(
          (_, other) => other !== index && (boxes[other]?.row ?? 99) <= (box?.row ?? -1),
        );
        expect(rules.filter(({ x }) => box && x > box.left && x < box.right)).toEqual([]);
      }
    }
  });

  it("stay on the sheet", () => {
    for (const places of cases) {
      for (const box of eventLabels(places, room).boxes) {
        if (box)
          expect(box.left >= room.left && box.right <= room.right && box.row < room.maxRows).toBe(true);
      }
    }
  });

  it("are either all names or all numbers, so that no event goes unnamed", () => {
    for (const places of cases) {
      const { boxes, numbered } = eventLabels(places, room);
      const names = boxes.map((box, index) => box?.text ?? String(index + 1));
      if (numbered) expect(names).toEqual(boxes.map((_, index) => String(index + 1)));
      else expect(boxes.every((box) => box !== undefined)).toBe(true);
    }
  });

  it("stand by name when they fit only in another order than from left to right", () => {
    const narrow = { left: 0, right: 288, maxRows: 4 };
    const places = [
      { x: 122, label: "UK leaves EU" },
      { x: 186, label: "US election" },
      { x: 223, label: "Travel ban" },
    ];
    expect(eventLabels(places, narrow).numbered).toBe(false);
  });

  it("of two events on one day stand on two rows", () => {
    const { boxes } = eventLabels(
      [
        { x: 100, label: "Brexit" },
        { x: 100, label: "Other" },
      ],
      room,
    );
    expect(new Set(boxes.map((box) => `${box?.row} ${box?.anchor}`)).size).toBe(2);
  });
});
