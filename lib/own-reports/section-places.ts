import { type FormValues, firstValue } from "@/lib/forms/form-values";
import { type SectionKey, sectionKeys } from "./own-report";

/** The field that holds the place of a section: "placeVolume". */
export function placeField(key: SectionKey): string {
  return `place${key[0]?.toUpperCase() ?? ""}${key.slice(1)}`;
}

/** The field that holds the sections that were chosen when the form was opened, in their order then. */
export const orderBeforeField = "sectionsBefore";

/**
 * The chosen sections by their places. Of two with the same place, whoever was put there goes before the one that was
 * there, or behind it when coming from further up; otherwise the order before holds, then that of the monthly report.
 */
export function sectionsInOrder(values: FormValues): SectionKey[] {
  const before = values[orderBeforeField] ?? [];
  const rank = (key: SectionKey) => (before.includes(key) ? before.indexOf(key) : before.length);
  return sectionKeys
    .filter((key) => values.sections?.includes(key))
    .map((key) => ({ key, place: placeOf(firstValue(values, placeField(key))), was: rank(key) + 1 }))
    .toSorted((a, b) => compare(a.place, b.place) || compare(moved(a), moved(b)) || a.was - b.was)
    .map(({ key }) => key);
}

/** The form of a saved choice: chosen sections ticked, with their places. */
export function placesOf(sections: readonly SectionKey[]): FormValues {
  const places = sections.map((key, index) => [placeField(key), [String(index + 1)]]);
  return { sections: [...sections], [orderBeforeField]: [...sections], ...Object.fromEntries(places) };
}

/** Up (-1), down (1) or not at all. */
function moved({ place, was }: { place: number; was: number }): number {
  return place === Number.POSITIVE_INFINITY ? 0 : compare(place, was);
}

/** Places that are not said are alike; their difference would be no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function placeOf(text: string): number {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.POSITIVE_INFINITY;
}
