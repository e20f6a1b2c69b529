import { describe, expect, it } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { uploadAnswer } from "./upload-answer";

const en = translatorFor("en");
const fr = translatorFor("fr");

describe("uploadAnswer", () => {
  it("says at the file what is wrong with it, and where", () => {
    const refused = { kind: "refused", problem: { code: "repeatedMonth", line: 7, firstLine: 2 } } as const;
    expect(uploadAnswer(en, refused)).toEqual({ errors: { file: "Line 7 repeats the month of line 2." } });
    expect(uploadAnswer(fr, refused)).toEqual({
      errors: { file: "La ligne 7 répète le mois de la ligne 2." },
    });
  });

  it("says at the column that one has to be chosen, and at the day that it is wrong", () => {
    const columns = { kind: "refused", problem: { code: "chooseColumn", columns: "us, uk" } } as const;
    expect(uploadAnswer(en, columns).errors).toHaveProperty(
      "column",
      "Several columns hold counts. Name one: us, uk.",
    );
    const early = { kind: "refused", problem: { code: "publishedTooEarly" } } as const;
    expect(Object.keys(uploadAnswer(en, early).errors ?? {})).toEqual(["asOf"]);
  });

  it("says since when a file is there", () => {
    expect(uploadAnswer(en, { kind: "alreadyThere", uploadedOn: "2026-11-22" })).toEqual({
      message: "This very file was read on 22 November 2026. Nothing was changed.",
    });
  });
});
