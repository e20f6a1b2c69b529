import { describe, expect, it } from "vitest";
import type { Language } from "@/lib/i18n/translator";
import { fullestPartsForTest } from "./press-for-test";
import { readPdf } from "./render/read-pdf-for-test";
import { reportFile } from "./report-file";
import { documentForTest, reportPartsForTest } from "./report-for-test";

const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, " ").trim();
const languages: Language[] = ["en", "fr"];
const emptiest = () => {
  const parts = reportPartsForTest({ inquiries: [], firstDay: null }, "press");
  const rounds = { rounds: [], invited: 0, invitedBefore: 0, asOf: null, known: "none" as const };
  return { ...parts, outside: { ...parts.outside, rounds, points: [], timeToApply: null } };
};
const hash = "0123456789abcdef".repeat(4);
const published = () => ({
  ...fullestPartsForTest(),
  status: {
    kind: "published" as const,
    version: 12,
    reason: "Une saisie corrigée. ".repeat(15).slice(0, 300),
    hash,
  },
});
const months = {
  published,
  fullest: fullestPartsForTest,
  emptiest,
  ordinary: () => reportPartsForTest({}, "press"),
};
type Name = keyof typeof months;

describe.each(languages)("the press sheet in %s", (language) => {
  it.each(Object.keys(months) as Name[])("of the %s month is one tagged page", async (name) => {
    const document = documentForTest(language, months[name]());
    const { bytes } = await reportFile(document, "pdf");
    const pdf = await readPdf(bytes);
    expect(pdf.pages).toBe(1);
    expect(pdf.marked).toBe(true);
    expect(pdf.language).toBe(`${language}-CA`);
    expect(pdf.title).toContain(document.title);
    expect(pdf.roles.get("H1")).toBe(1);
    expect(pdf.roles.get("H2")).toBe(document.sections.length + 1);
    const drawn = document.sections.filter(({ chart }) => chart);
    expect(drawn.length).toBe(name === "emptiest" ? 0 : 1);
    for (const { title } of drawn) expect(pdf.alternativeTexts.join(" ")).toContain(title);
    expect(pdf.text).toContain("Test Firm");
    expect(pdf.text).not.toContain("Mathilde");
  });

  it.each(["ordinary", "published"] as const)("of the %s month says which one it is", async (name) => {
    const document = documentForTest(language, months[name]());
    const { text } = await readPdf((await reportFile(document, "pdf")).bytes);
    const pages = plain(text);
    for (const { key, value } of document.facts) {
      if (key === "rows" || key === "filters" || key === "definition" || key === "audience") continue;
      const printed = plain(String(value)).slice(0, key === "hash" ? 16 : 200);
      // What closes a sentence of the fact goes on in the notes.
      expect(pages, key).toContain(printed.replace(/\.$/, ""));
    }
    expect(pages).not.toContain(hash);
  });

  it.each(["ordinary", "fullest"] as const)(
    "of the %s month has the figures of its drawing",
    async (name) => {
      const document = documentForTest(language, months[name]());
      const { text } = await readPdf((await reportFile(document, "pdf")).bytes);
      const table = document.sections.find(({ chart }) => chart)?.table;
      expect(table?.rows).toHaveLength(13);
      const [from, count] = [0, 1].map((column) =>
        [
          table?.columns[column]?.label ?? "",
          ...(table?.rows ?? []).map((cells) => cells[column]?.text ?? ""),
        ].join(" "),
      );
      expect(plain(text)).toContain(plain(`${from} ${count}`));
    },
  );
});
