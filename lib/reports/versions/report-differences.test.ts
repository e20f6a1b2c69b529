import { describe, expect, it } from "vitest";
import type { Language } from "@/lib/i18n/translator";
import { seededRandom } from "@/lib/statistics/seeded-random";
import type { PlainInquiry } from "../month-for-test";
import type { ReportDocument } from "../report-document";
import { documentForTest, many, reportPartsForTest } from "../report-for-test";
import { type FigureDifference, reportDifferences } from "./report-differences";
import { reportFigures } from "./report-figures";

const random = seededRandom(20161109);
const oneOf = <Value>(values: readonly Value[]): Value => {
  const [first] = values;
  const found = values[Math.floor(random() * values.length)] ?? first;
  if (found === undefined) throw new Error("nothing to choose from");
  return found;
};

function anyInquiry(): PlainInquiry[] {
  return many(1, {
    channel: oneOf(["phone", "phone", "email", "video"]),
    office: oneOf(["toronto", "montreal"]),
    country: oneOf(["US", "US", "CA", "FR", null]),
    connection: oneOf(["yes", "no", "unknown"]),
    answer: oneOf(["given", "declined", "not_asked"]),
    citizenships: oneOf([["US"], ["US", "FR"], []]),
    isClosed: oneOf([true, false]),
  });
}

const months = Array.from({ length: 12 }, (_, round) =>
  Array.from({ length: 5 + round * 9 }, anyInquiry).flat(),
);
const documents = (language: Language) =>
  months.map((inquiries) => documentForTest(language, reportPartsForTest({ inquiries })));
const pairs = documents("en").flatMap((one) => documents("en").map((other) => [one, other] as const));

/** The figures as names and texts, one line each. */
function told(document: ReportDocument): Map<string, string> {
  const lines = [...reportFigures(document)].flatMap(([section, rows]) =>
    [...rows].flatMap(([row, { cells }]) =>
      [...cells].map(
        ([column, { value, text }]) => [`${section}/${row}/${column}`, `${value} ${text}`] as const,
      ),
    ),
  );
  return new Map(lines);
}

/** Puts in the place of each figure that differs what it became. */
function applied(before: ReportDocument, figures: readonly FigureDifference[]): Map<string, string> {
  const lines = told(before);
  for (const { section, row, column, after } of figures) {
    const name = `${section}/${row}/${column}`;
    if (after) lines.set(name, `${after.value} ${after.text}`);
    else lines.delete(name);
  }
  return lines;
}

describe("the differences between two reports", () => {
  it("of a report with itself are none", () => {
    for (const document of documents("fr"))
      expect(reportDifferences(document, document)).toEqual({
        figures: [],
        rowsAdded: 0,
        rowsRemoved: 0,
        finding: null,
      });
  });

  it("lead from the one to the other, with nothing left out and nothing too many", () => {
    for (const [one, other] of pairs) {
      const { figures } = reportDifferences(one, other);
      expect(applied(one, figures)).toEqual(told(other));
      for (const { before, after } of figures) expect(before).not.toEqual(after);
    }
    expect(pairs.length).toBe(144);
  });

  it("are the same the other way round, old for new", () => {
    for (const [one, other] of pairs) {
      const way = reportDifferences(one, other);
      const back = reportDifferences(other, one);
      const turned = back.figures.map(({ section, row, column, before, after }) => [
        ...[section, row, column],
        ...[after?.text, before?.text],
      ]);
      const straight = way.figures.map(({ section, row, column, before, after }) => [
        ...[section, row, column],
        ...[before?.text, after?.text],
      ]);
      expect(new Set(turned.map(String))).toEqual(new Set(straight.map(String)));
      expect([back.rowsAdded, back.rowsRemoved]).toEqual([way.rowsRemoved, way.rowsAdded]);
    }
  });

  it("are at the same places in both languages", () => {
    const placesOf = (language: Language) => {
      const [one, other] = documents(language).slice(-2);
      if (!one || !other) throw new Error("no documents");
      const { figures } = reportDifferences(one, other);
      return figures.map(({ section, row, column, after }) => [section, row, column, after?.value]);
    };
    const counts = (language: Language) => placesOf(language).filter(([, , column]) => column !== 0);
    expect(counts("fr")).toEqual(counts("en"));
    expect(counts("en").length).toBeGreaterThan(10);
  });

  it("do not depend on the order of rows, nor on shares that follow from the whole", () => {
    const [document] = documents("en").slice(-1);
    if (!document) throw new Error("no document");
    const turned = {
      ...document,
      sections: document.sections.map(({ table, keys, ...rest }) => ({
        ...rest,
        keys: keys.toReversed(),
        table: { ...table, rows: table.rows.toReversed() },
      })),
    };
    expect(reportDifferences(document, turned).figures).toEqual([]);
    const columns = reportDifferences(
      documentForTest("en", reportPartsForTest({ inquiries: many(20) })),
      document,
    )
      .figures.filter(({ section }) => section === "channels")
      .map(({ column }) => column);
    expect(new Set(columns)).toEqual(new Set([0, 1]));
  });

  it("say that a count is withheld, as it is shown", () => {
    const channels = (n: number) =>
      documentForTest(
        "en",
        reportPartsForTest({ inquiries: [...many(40), ...many(n, { channel: "email" })] }),
      );
    const { figures } = reportDifferences(channels(8), channels(3));
    const texts = figures
      .filter(({ section }) => section === "channels")
      .map(({ row, before, after }) => [row, before?.text, after?.text]);
    expect(texts).toEqual([
      ["email", "8", "withheld"],
      ["phone", "40", "withheld"],
    ]);
  });
});

describe("every row of a report", () => {
  it("has a name that no other row of its section has", () => {
    for (const { sections } of documents("en"))
      for (const { key, keys, table } of sections) {
        expect(keys, key).toHaveLength(table.rows.length);
        expect(new Set(keys).size, key).toBe(keys.length);
      }
  });
});
