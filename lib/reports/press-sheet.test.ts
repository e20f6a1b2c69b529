import { describe, expect, it } from "vitest";
import type { Language } from "@/lib/i18n/translator";
import { fullestPartsForTest } from "./press-for-test";
import { readPdf } from "./render/read-pdf-for-test";
import { reportFile } from "./report-file";
import { documentForTest, reportPartsForTest } from "./report-for-test";

const languages: Language[] = ["en", "fr"];
const emptiest = () => {
  const parts = reportPartsForTest({ inquiries: [], firstDay: null }, "press");
  const rounds = { rounds: [], invited: 0, invitedBefore: 0, asOf: null, known: "none" as const };
  return { ...parts, outside: { ...parts.outside, rounds, points: [], timeToApply: null } };
};
const months = { fullest: fullestPartsForTest, emptiest, ordinary: () => reportPartsForTest({}, "press") };
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
});
