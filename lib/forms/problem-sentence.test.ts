import { expect, it } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { problemsByField } from "./problem-sentence";

const problems = [
  { field: "titleEn", code: "required" },
  { field: "firstFullDay", code: "notFirstFullDay" },
  { field: "unheard", code: "required" },
];

it("names the field before a common sentence, which does not say what it is about", () => {
  expect(problemsByField(translatorFor("en"), "political-events", problems)).toEqual({
    titleEn: "Title in English: This answer is needed.",
    firstFullDay: "The first full day is the day of the event or the day after it.",
    unheard: "This answer is needed.",
  });
});

it("does so in French with the space before the colon", () => {
  expect(problemsByField(translatorFor("fr"), "political-events", problems).titleEn).toMatch(
    /^Titre .*\u00a0: Cette réponse est nécessaire\.$/,
  );
});
