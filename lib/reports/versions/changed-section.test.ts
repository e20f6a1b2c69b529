import { describe, expect, it } from "vitest";
import { type Language, languages } from "@/lib/i18n/translator";
import type { Audience } from "../audience";
import type { PlainInquiry } from "../month-for-test";
import { fullestPartsForTest } from "../press-for-test";
import { readPdf } from "../render/read-pdf-for-test";
import { readXlsx } from "../render/read-xlsx-for-test";
import type { ReportParts } from "../report-document";
import { reportFile } from "../report-file";
import { many, reportPartsForTest } from "../report-for-test";
import { tellsChanges } from "./changed-section";
import { documentsText, keptDocuments } from "./kept-documents";
import { freezeReport } from "./publication";
import { isSameReport, listedFigures, reportDifferences } from "./report-differences";

const at = { en: "3 December 2016, 09:00", fr: "3 décembre 2016, 09:00" };
const phoned = many(30);
const wrote = many(20, { channel: "email", office: "montreal" });
const cameBy = many(3, { channel: "video", country: "FR" });

/** Version 1 of a month, and version 2 after a correction, as they were kept and read again. */
function versions(before: ReportParts, after: ReportParts, reason = "a slip") {
  const first = freezeReport(before, { version: 1, reason: "", at, before: null });
  const kept = keptDocuments(documentsText(first.documents));
  const second = freezeReport(after, {
    version: 2,
    reason,
    at,
    before: { version: 1, documents: kept },
  });
  return { first, second };
}

const partsOf = (inquiries: readonly PlainInquiry[], audience: Audience = "inside") =>
  reportPartsForTest({ inquiries }, audience);
const corrected = versions(
  partsOf([...phoned, ...wrote, ...cameBy]),
  partsOf([...phoned, ...wrote, ...many(6, { channel: "video", country: "FR" })]),
);
const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, " ");
const changedIn = ({ sections }: { sections: readonly { key: string }[] }) => {
  const [section] = corrected.second.documents.en.sections.filter(({ key }) => key === "changed");
  expect(sections[0]?.key).toBe("changed");
  if (!section) throw new Error("no section");
  return section;
};

describe("a version after a correction", () => {
  it("begins with every figure that differs: where it stands, as published before, now", () => {
    const section = changedIn(corrected.second.documents.en);
    expect(section.title).toBe("Changed since version 1");
    expect(section.table.columns.map(({ label }) => label)).toEqual([
      "Table",
      "Row",
      "Figure",
      "Version 1",
      "Version 2",
    ]);
    const told = section.table.rows.map((cells) => cells.map(({ text }) => text).join(" | "));
    expect(told).toContain("Beside other months | November 2016 | Inquiries | 53 | 56");
    expect(told).toContain("Channel | Video | Inquiries | withheld | 6");
    expect(told).toContain("Country of residence | France | Inquiries | not there | 6");
    expect(section.keys).toHaveLength(new Set(section.keys).size);
  });

  it("tells exactly what the two documents tell, withheld as they withhold it, in both languages", () => {
    for (const language of languages) {
      const [before, after] = [corrected.first.documents[language], corrected.second.documents[language]];
      const section = after.sections[0];
      const figures = listedFigures(reportDifferences(before, after));
      expect(figures.length).toBeGreaterThan(5);
      expect(section?.table.rows.map((cells) => cells.slice(3).map(({ value }) => value))).toEqual(
        figures.map((one) => [one.before?.value ?? null, one.after?.value ?? null]),
      );
    }
    const { en, fr } = corrected.second.documents;
    expect(fr.sections[0]?.title).toBe("Modifié depuis la version 1");
    expect(fr.sections[0]?.keys).toEqual(en.sections[0]?.keys);
  });

  it("shows as withheld what is withheld now, and says why a change of few is not told outside", () => {
    const [before, after] = [12, 8].map((n) =>
      partsOf([...many(40), ...many(n, { channel: "video" })], "outside"),
    );
    if (!before || !after) throw new Error("two versions");
    const section = versions(before, after).second.documents.en.sections[0];
    const told = section?.table.rows.map((cells) => cells.map(({ text }) => text).join(" | "));
    expect(told).toContain("Channel | Video | Inquiries | 12 | withheld");
    expect(section?.notes.at(-1)).toContain("fewer than 10");
  });

  it.each(languages)("says so in every file, in %s", async (language) => {
    const document = corrected.second.documents[language];
    const [section] = document.sections;
    const cells = section?.table.rows.flat().map(({ text }) => text) ?? [];
    const pdf = plain((await readPdf((await reportFile(document, "pdf")).bytes)).text);
    const csv = plain(new TextDecoder().decode((await reportFile(document, "csv")).bytes));
    const book = await readXlsx((await reportFile(document, "xlsx")).bytes);
    const sheet = book.find(({ name }) => name === { en: "Changes", fr: "Modifications" }[language]);
    expect(sheet?.rows.slice(1, 1 + (section?.table.rows.length ?? 0)).map((row) => row.slice(0, 3))).toEqual(
      section?.table.rows.map((row) => row.slice(0, 3).map(({ text }) => text)),
    );
    for (const text of [section?.title ?? "?", section?.about ?? "?"])
      for (const file of [pdf, csv]) expect(file).toContain(plain(text));
    for (const text of cells) expect(pdf).toContain(plain(text));
  });

  it("counts the rows of that section among its rows", () => {
    const { sections, facts } = corrected.second.documents.en;
    const rows = sections.reduce((sum, { table }) => sum + table.rows.length, 0);
    expect(facts.find(({ key }) => key === "rows")?.value).toBe(rows);
  });

  it("has the hash of its figures alone", () => {
    const again = freezeReport(partsOf([...phoned, ...wrote, ...cameBy]), {
      version: 1,
      reason: "",
      at,
      before: null,
    });
    expect(again.hash).toEqual(corrected.first.hash);
    const { figures, hash } = freezeReport(partsOf([...phoned, ...wrote, ...cameBy]), {
      version: 3,
      reason: "back",
      at,
      before: { version: 2, documents: corrected.second.documents },
    });
    expect({ figures, hash }).toEqual({ figures: corrected.first.figures, hash: corrected.first.hash });
  });
});

describe("what has changed", () => {
  it("is not told of a first version", () => {
    expect(tellsChanges(corrected.first.documents.en)).toBe(false);
    expect(corrected.first.documents.en.sections[0]?.key).toBe("volume");
  });

  it("is a sentence where no figure differs", () => {
    const parts = partsOf(phoned);
    const section = versions(parts, parts).second.documents.en.sections[0];
    expect([section?.table.rows, section?.empty]).toEqual([[], "No figure differs from version 1."]);
  });

  it("is no figure itself: a third version differs from the second by what it counts", () => {
    const parts = partsOf([...phoned, ...wrote]);
    const { second } = versions(partsOf(phoned), parts);
    const before = { version: 2, documents: second.documents };
    const third = freezeReport(parts, { version: 3, reason: "to be sure", at, before });
    expect(isSameReport(reportDifferences(second.documents.fr, third.documents.fr))).toBe(true);
    expect(
      isSameReport(
        reportDifferences(
          second.documents.fr,
          freezeReport(parts, {
            version: 1,
            reason: "",
            at,
            before: null,
          }).documents.fr,
        ),
      ),
    ).toBe(true);
  });

  it("names the finding of the version before where it reads otherwise", () => {
    const note = corrected.second.documents.en.sections[0]?.notes[0];
    expect(note).toBe(`The finding of version 1 read: ${corrected.first.documents.en.finding.join(" ")}`);
  });
});

describe.each(languages)("the press sheet of a later version, in %s", (language: Language) => {
  it("tells in a sentence how many figures differ, and stays one page, whatever it holds", async () => {
    const after = fullestPartsForTest();
    const before = reportPartsForTest({}, "press");
    const { second } = versions(before, after);
    const document = second.documents[language];
    expect(tellsChanges(document)).toBe(false);
    const sentence = plain(String(document.facts.find(({ key }) => key === "status")?.value));
    const words = {
      en: /^Published as version 2\. \d+ figures differ from version 1\. Why again: a slip$/,
      fr: /^Publié : version 2\. \d+ chiffres diffèrent de la version 1\. Motif de cette version : a slip$/,
    };
    expect(sentence).toMatch(words[language]);
    const pdf = await readPdf((await reportFile(document, "pdf")).bytes);
    expect(pdf.pages).toBe(1);
    expect(plain(pdf.text)).toContain(sentence);
    const long = versions(before, after, "Une saisie corrigée. ".repeat(15).slice(0, 300)).second;
    expect((await readPdf((await reportFile(long.documents[language], "pdf")).bytes)).pages).toBe(1);
  });
});
