import { describe, expect, it } from "vitest";
import { problemSentence } from "@/lib/forms/problem-sentence";
import { translatorFor } from "@/lib/i18n/translator";
import { type Upload, uploadProblem } from "./upload";

function said(language: "en" | "fr", upload: Exclude<Upload, { kind: "stored" }>): [string, string] {
  const problem = uploadProblem(language, upload);
  return [problem.field, problemSentence(translatorFor(language), "outside-series", problem)];
}

describe("what the form says of an upload", () => {
  it("says at the file what is wrong with it, and where", () => {
    const refused = { kind: "refused", problem: { code: "repeatedMonth", line: 7, firstLine: 2 } } as const;
    expect(said("en", refused)).toEqual(["file", "Line 7 repeats the month of line 2."]);
    expect(said("fr", refused)).toEqual(["file", "La ligne 7 répète le mois de la ligne 2."]);
  });

  it("says at the column that one has to be chosen, and at the day that it is wrong", () => {
    const columns = { kind: "refused", problem: { code: "chooseColumn", columns: "us, uk" } } as const;
    expect(said("en", columns)).toEqual(["column", "Several columns hold counts. Name one: us, uk."]);
    expect(said("en", { kind: "refused", problem: { code: "publishedTooEarly" } })[0]).toBe("asOf");
  });

  it("says since when a file is there", () => {
    expect(said("en", { kind: "alreadyThere", uploadedOn: "2026-11-22" })).toEqual([
      "file",
      "This very file was read on 22 November 2026. Nothing was changed.",
    ]);
  });
});
