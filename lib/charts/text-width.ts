/** Size of all text in charts, in pixels. */
export const fontSize = 12;

/** More than the letters of any language of a firm's people, short of every sign there is. */
const mostKnown = 5000;

const widths: [RegExp, number][] = [
  [/[ijl.,:;'’|!\s]/, 0.32],
  [/[frtI()[\]/-]/, 0.46],
  [/[mwMW—%@&]/, 1.02],
  [/[A-Z0-9+–~=<>]/, 0.76],
  [/[ -ɏ]/, 0.66],
];

// A page of drawings measures tens of thousands of signs, of which there are few.
const known = new Map<string, number>();

function emsOf(sign: string): number {
  const ems = known.get(sign);
  if (ems !== undefined) return ems;
  const found = widths.find(([kind]) => kind.test(sign))?.[1] ?? 1.05;
  if (known.size < mostKnown) known.set(sign, found);
  return found;
}

/**
 * Width of a text in pixels, as an upper bound for Inter at weight 600: there is no browser here to measure it, and a
 * label that is thought too wide only loses a place, while one thought too narrow would cover its neighbour.
 */
export function textWidth(text: string, size = fontSize): number {
  let ems = 0;
  for (const sign of text) ems += emsOf(sign);
  return ems * size;
}

/** The text, cut with an ellipsis to what fits. */
export function clipped(text: string, room: number, size = fontSize): string {
  if (textWidth(text, size) <= room) return text;
  let width = textWidth("…", size);
  let kept = "";
  for (const sign of text) {
    width += emsOf(sign) * size;
    if (width > room && kept !== "") break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}
