import { clipped, textWidth } from "./text-width";

/** An event at its place along the axis. */
export type EventPlace = { x: number; label: string };

export type LabelBox = { text: string; left: number; right: number; row: number; anchor: "start" | "end" };

/** Where the label of each event stands (none: no room even for its number), and how many rows they take. */
export type EventLabels = { boxes: (LabelBox | undefined)[]; rows: number; numbered: boolean };

type Room = { left: number; right: number; maxRows: number };
type Placed = { x: number; box: LabelBox };

const beside = 6;
const gap = 6;

/**
 * Labels of events above a chart. Each stands beside the top of its own rule, on one of a few rows; none covers another
 * and no rule runs through one. When they do not all fit by name, all get numbers, to be read in a list below.
 * Row 0 is the topmost; a rule begins at the row of its label. `places` come in order of x.
 */
export function eventLabels(places: EventPlace[], room: Room): EventLabels {
  const most = (room.right - room.left) * 0.45;
  const named = placeEach(
    places.map(({ x, label }) => ({ x, label: clipped(label, most) })),
    room,
  );
  const numbers = () => places.map(({ x }, index) => ({ x, label: String(index + 1) }));
  const boxes = named ?? placeSome(numbers(), room);
  const rows = Math.max(0, ...boxes.map((box) => (box ? box.row + 1 : 0)));
  return { boxes, rows, numbered: named === undefined };
}

/** Steps after which a full set of names is given up; a screen of events takes a few dozen. */
const patience = 400;

/** A place for every label, found by trying and going back, or none at all. */
function placeEach(places: EventPlace[], room: Room): LabelBox[] | undefined {
  const choices = places.map((place) => candidates(place, room));
  let steps = 0;
  function placeFrom(placed: Placed[]): Placed[] | undefined {
    const place = places[placed.length];
    if (!place) return placed;
    for (const box of choices[placed.length] ?? []) {
      if (++steps > patience) return undefined;
      const rest = isFree(place.x, box, placed) ? placeFrom([...placed, { x: place.x, box }]) : undefined;
      if (rest) return rest;
    }
    return undefined;
  }
  return placeFrom([])?.map(({ box }) => box);
}

/** A place for as many labels as there is room for, from the left. */
function placeSome(places: EventPlace[], room: Room): (LabelBox | undefined)[] {
  const placed: Placed[] = [];
  return places.map((place) => {
    const box = candidates(place, room).find((candidate) => isFree(place.x, candidate, placed));
    if (box) placed.push({ x: place.x, box });
    return box;
  });
}

/** Right of the rule if possible, else left of it; the rows from the top down. */
function candidates({ x, label }: EventPlace, { left, right, maxRows }: Room): LabelBox[] {
  const width = textWidth(label);
  const after = { text: label, left: x + beside, right: x + beside + width, anchor: "start" as const };
  const before = { text: label, left: x - beside - width, right: x - beside, anchor: "end" as const };
  const sides = [after, before].filter((side) => side.left >= left && side.right <= right);
  return sides.flatMap((side) => Array.from({ length: maxRows }, (_, row) => ({ ...side, row })));
}

function isFree(x: number, box: LabelBox, placed: Placed[]): boolean {
  return placed.every((other) => {
    const sideBySide =
      box.row !== other.box.row || box.left >= other.box.right + gap || box.right + gap <= other.box.left;
    return sideBySide && !crosses(x, box.row, other.box) && !crosses(other.x, other.box.row, box);
  });
}

/** Whether a rule at `x` that begins at `row` runs through the label. */
function crosses(x: number, row: number, box: LabelBox): boolean {
  return row <= box.row && x > box.left - 2 && x < box.right + 2;
}
