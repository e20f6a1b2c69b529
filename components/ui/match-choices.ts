import type { Choice } from "./choice";

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** 0 when the label begins with what was typed, 1 when one of its words does, 2 when it holds it, 3 when it does not. */
function distance(label: string, typed: string): number {
  if (label.startsWith(typed)) return 0;
  if (label.split(/[\s,'’/-]+/).some((word) => word.startsWith(typed))) return 1;
  return label.includes(typed) ? 2 : 3;
}

/** The choices that fit the letters typed so far, best first; accents and case do not matter. */
export function matchChoices<C extends Pick<Choice, "label">>(choices: readonly C[], typed: string): C[] {
  const wanted = plain(typed);
  if (wanted === "") return [...choices];
  return choices
    .map((choice) => ({ choice, rank: distance(plain(choice.label), wanted) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ choice }) => choice);
}
