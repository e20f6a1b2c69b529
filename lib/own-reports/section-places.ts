import { type FormValues, firstValue } from "@/lib/forms/form-values";
import { type SectionKey, sectionKeys } from "./own-report";

/** The field that holds the place of a section: "placeVolume". */
export function placeField(key: SectionKey): string {
  return `place${key[0]?.toUpperCase() ?? ""}${key.slice(1)}`;
}

/** The chosen sections by their places; of two with the same place, or none, the one that the monthly report has first. */
export function sectionsInOrder(values: FormValues): SectionKey[] {
  const chosen = sectionKeys.filter((key) => values.sections?.includes(key));
  return chosen
    .map((key) => ({ key, place: placeOf(firstValue(values, placeField(key))) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ key }) => key);
}

/** The form of a saved choice: chosen sections ticked, with their places. */
export function placesOf(sections: readonly SectionKey[]): FormValues {
  const places = sections.map((key, index) => [placeField(key), [String(index + 1)]]);
  return { sections: [...sections], ...Object.fromEntries(places) };
}

function placeOf(text: string): number {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.POSITIVE_INFINITY;
}
