/** Size of all text in charts, in pixels. */
export const fontSize = 12;

const widths: [RegExp, number][] = [
  [/[ijl.,:;'’|!\s]/, 0.32],
  [/[frtI()[\]/-]/, 0.46],
  [/[mwMW—%@&]/, 1.02],
  [/[A-Z0-9+–~=<>]/, 0.76],
  [/[ -ɏ]/, 0.66],
];

/**
 * Width of a text in pixels, as an upper bound for Inter at weight 600: there is no browser here to measure it, and a
 * label that is thought too wide only loses a place, while one thought too narrow would cover its neighbour.
 */
export function textWidth(text: string, size = fontSize): number {
  let ems = 0;
  for (const sign of text) ems += widths.find(([kind]) => kind.test(sign))?.[1] ?? 1.05;
  return ems * size;
}

/** The text, cut with an ellipsis to what fits. */
export function clipped(text: string, room: number, size = fontSize): string {
  if (textWidth(text, size) <= room) return text;
  const signs = [...text];
  while (signs.length > 1 && textWidth(`${signs.join("")}…`, size) > room) signs.pop();
  return `${signs.join("").trimEnd()}…`;
}
