import { describe, expect, it } from "vitest";
import { pngForTest } from "@/lib/firm/mark-for-test";
import { fullestPartsForTest } from "./press-for-test";
import { readPdf } from "./render/read-pdf-for-test";
import { reportFile } from "./report-file";
import { documentForTest, hostilePartsForTest, reportPartsForTest } from "./report-for-test";

const languages = ["en", "fr"] as const;
const words = {
  en: (n: number, of: number) => `Page ${n} of ${of}`,
  fr: (n: number, of: number) => `Page ${n} de ${of}`,
};
const bytes = pngForTest(300, 100);
const mark = { format: "png", width: 300, height: 100, bytes } as const;
/** Those of the product's packages, and the compiler's own for the sign of a missing letter. */
const known = /^(Inter|SourceSerif4|NotoSansHebrew|IBMPlexSansArabic|LibertinusSerif)-/;

const kinds = {
  "monthly report": () => reportPartsForTest(),
  "report with hostile names": () => hostilePartsForTest(),
  "press sheet": () => reportPartsForTest({}, "press"),
  "fullest press sheet": fullestPartsForTest,
};

describe.each(languages)("the structure of a PDF in %s", (language) => {
  it.each(Object.entries(kinds))("%s: it holds every font, its language and its title", async (_, parts) => {
    const document = documentForTest(language, parts());
    const pdf = await readPdf((await reportFile(document, "pdf")).bytes);
    expect(pdf.fonts.size).toBeGreaterThan(2);
    expect([...pdf.fonts].filter(([name, isInside]) => !isInside || !known.test(name))).toEqual([]);
    expect(pdf.language).toBe(`${language}-CA`);
    expect(pdf.title).toBe(`${document.title} – ${document.firm}`);
    expect(pdf.marked).toBe(true);
    expect(pdf.outline[0]).toBe(document.title);
  });

  it("the monthly report has its place among its pages on each, and the firm and its title at the head", async () => {
    const document = documentForTest(language);
    const { pages, sheets } = await readPdf((await reportFile(document, "pdf")).bytes);
    expect(pages).toBeGreaterThan(2);
    for (const [place, sheet] of sheets.entries()) {
      expect(sheet).toContain(words[language](place + 1, pages));
      expect(sheet).toContain(document.firm);
      expect(sheet).toContain(document.title.replaceAll("\u00a0", " "));
    }
  });

  it("the press sheet has the firm's name at its head", async () => {
    const document = documentForTest(language, reportPartsForTest({}, "press"));
    const { text } = await readPdf((await reportFile(document, "pdf")).bytes);
    expect(text.startsWith(document.firm)).toBe(true);
  });

  it.each(Object.entries(kinds))(
    "%s: it has the firm's mark once, beside its name, and the same words",
    async (_, parts) => {
      const document = documentForTest(language, parts());
      const [plain, marked] = await Promise.all(
        [null, mark].map(async (one) => readPdf((await reportFile(document, "pdf", "rows", one)).bytes)),
      );
      expect(plain?.alternativeTexts).not.toContain(document.firm);
      expect(marked?.alternativeTexts.filter((text) => text === document.firm)).toHaveLength(1);
      expect(marked?.alternativeTexts[0]).toBe(document.firm);
      expect(marked?.text).toBe(plain?.text);
      // It takes a few lines, for which a report may need one page more, and the press sheet never.
      const more = (marked?.pages ?? 0) - (plain?.pages ?? 0);
      expect(document.audience === "press" ? [0] : [0, 1]).toContain(more);
    },
  );
});
