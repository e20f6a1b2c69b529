import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { lineWithEvents } from "@/lib/charts/line-with-events";
import { printPalette } from "@/lib/charts/palette";
import { svgText } from "@/lib/charts/svg-node";
import { languages } from "@/lib/i18n/translator";
import type { ReportDocument } from "../report-document";
import { many, reportPartsForTest } from "../report-for-test";
import { canonicalJson } from "./canonical-json";
import { documentsText, keptDocument } from "./kept-documents";
import { freezeReport, hexOf, publishedFiles } from "./publication";

const parts = reportPartsForTest();
const at = { en: "3 December 2016, 09:00", fr: "3 décembre 2016, 09:00" };
const first = { version: 1, reason: "", at, before: null };
const frozen = freezeReport(parts, first);

describe("figures in one exact text", () => {
  it("are the same whatever the order of names", () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: "é" })).toBe('{"a":"é","b":[{"c":null,"d":1}]}');
    const turned = Object.fromEntries(Object.entries(parts).toReversed()) as typeof parts;
    expect(freezeReport(turned, first).figures).toBe(frozen.figures);
    expect(canonicalJson(JSON.parse(frozen.figures))).toBe(frozen.figures);
  });

  it("have a hash that anyone can compute again, and that a single inquiry changes", () => {
    expect(hexOf(frozen.hash)).toBe(createHash("sha256").update(frozen.figures).digest("hex"));
    const other = freezeReport(reportPartsForTest({ inquiries: many(84) }), first);
    expect(hexOf(other.hash)).not.toBe(hexOf(frozen.hash));
  });

  it("say neither who published them nor when, so that the same figures have the same hash", () => {
    const made = { ...parts.made, author: "Somebody else" };
    const again = freezeReport({ ...parts, made }, { version: 7, reason: "why", at, before: null });
    expect(again.figures).toBe(frozen.figures);
    expect(again.documents.fr.facts.map(({ value }) => value)).toContain("Somebody else");
  });
});

describe("a report that was kept", () => {
  it.each(languages)("reads as it was, its drawing too, in %s", (language) => {
    const document = frozen.documents[language];
    const kept = keptDocument(documentsText(frozen.documents), language);
    expect(JSON.parse(JSON.stringify(kept))).toEqual(JSON.parse(JSON.stringify(document)));
    const drawn = ({ sections }: ReportDocument) =>
      sections.flatMap(({ chart }) => {
        if (!chart) return [];
        const { svg, table } = lineWithEvents(chart, { id: "kept", width: 460, palette: printPalette });
        return [svgText(svg), JSON.stringify(table)];
      });
    expect(drawn(kept)).toEqual(drawn(document));
    expect(drawn(kept)).toHaveLength(2);
  });

  it("is for all its readers: what each person took is not in it", () => {
    expect(frozen.documents.en.sections.map(({ key }) => key)).not.toContain("staff");
    expect(JSON.stringify(frozen)).not.toContain("Élodie");
  });
});

describe("the files of a publication", () => {
  it("are all formats in both languages, and without PDF where none can be made", async () => {
    const named = async (canPrint: boolean) =>
      (await publishedFiles(frozen.documents, canPrint)).map(({ name, notes }) => `${name} ${notes}`);
    const without = await named(false);
    expect(without).toHaveLength(8);
    expect(without.filter((name) => name.includes(".pdf"))).toEqual([]);
    expect(new Set(await named(true))).toEqual(
      new Set([...without, "northbound-report-2016-11-en.pdf rows", "northbound-report-2016-11-fr.pdf rows"]),
    );
  });
});
