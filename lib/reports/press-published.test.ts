import { expect, it } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { pressPublishedSection } from "./press-published";
import { reportPartsForTest } from "./report-for-test";

const { outside } = reportPartsForTest({}, "press");
const series = (key: string, months: { first: string; last: string } | null, value?: number) => ({
  id: key,
  key: `applications-received-${key}`,
  titleEn: `Applications, ${key}`,
  titleFr: `Demandes, ${key}`,
  sourceEn: "A ministry",
  sourceFr: "Un ministère",
  asOf: "2026-08-07",
  value,
  compared: [],
  isImmature: false,
  months,
});
const toMay = { first: "2023-01", last: "2026-05" };
const notesOf = (language: "en" | "fr", month: string, changes: Partial<typeof outside>) =>
  pressPublishedSection(translatorFor(language), month, { ...outside, points: [], ...changes }).notes;

it.each([
  [
    "a series that ends before",
    "2026-10",
    [series("all", toMay), series("us", toMay)],
    "end with May 2026: Applications, us.",
  ],
  [
    "a series that begins later",
    "2016-11",
    [series("us", toMay)],
    "begin with January 2023: Applications, us.",
  ],
  ["a series with a gap", "2024-11", [series("us", toMay)], "have none for this month: Applications, us."],
  [
    "a series without a file",
    "2026-10",
    [series("us", null)],
    "No file of monthly figures has been read yet: Applications, us.",
  ],
  ["none", "2026-10", [], "No monthly series of applications received is kept here."],
])("says what is kept of %s, and nothing of single figures where none is shown", (_, month, given, said) => {
  expect(notesOf("en", month, { series: given })).toEqual([expect.stringContaining(said)]);
});

it("says it in French as French is printed", () => {
  expect(notesOf("fr", "2026-10", { series: [series("us", toMay)] })).toEqual([
    "Les chiffres mensuels conservés ici s’arrêtent à mai 2026\u00a0: Demandes, us.",
  ]);
});

it("says what single figures are good for where some are shown", () => {
  const notes = notesOf("en", "2016-11", { series: [series("us", toMay)], points: outside.points });
  expect(outside.points.length).toBeGreaterThan(0);
  expect(notes[1]).toBe("From single figures an effect cannot be estimated.");
});

it("says nothing of it where the month has its figure", () => {
  expect(notesOf("en", "2024-11", { series: [series("us", toMay, 705)] })).toEqual([]);
});
