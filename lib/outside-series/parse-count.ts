/** The largest number that a stored count can hold. */
const most = 2_147_483_647;

/** Digits alone, or in threes with one and the same comma or space between them, as English and French print them. */
const shape = /^(?:\d+|\d{1,3}(?:([, \u00a0\u202f])\d{3})(?:\1\d{3})*)$/;

/** A published count: "5,000", "5 000" and "5000" are five thousand; anything else is null, never a guess. */
export function parseCount(text: string): number | null {
  const trimmed = text.trim();
  if (!shape.test(trimmed)) return null;
  const count = Number(trimmed.replace(/\D/g, ""));
  return count <= most ? count : null;
}
