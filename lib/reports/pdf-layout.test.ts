import { beforeAll, describe, expect, it } from "vitest";
import { addMonths } from "@/lib/calendar/month";
import { seededRandom } from "@/lib/statistics/seeded-random";
import { drawMonth } from "./draw-month-for-test";
import { eventForTest } from "./event-for-test";
import { november } from "./month-for-test";
import { roundsInSpan } from "./published-in-span";
import { type ReadPdf, readPdf } from "./render/read-pdf-for-test";
import type { ReportDocument } from "./report-document";
import { reportFile } from "./report-file";
import { documentForTest, hostilePartsForTest, many, reportPartsForTest } from "./report-for-test";
import type { ReportSection } from "./report-section";

const languages = ["en", "fr"] as const;
/** A table of so many rows is not taken apart. */
const short = 12;
/** No page has fewer rows of a table that is. */
const least = 3;

const bare = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, "");
const rowsOf = ({ table }: ReportSection) =>
  table.rows.map((cells) => bare(cells.map(({ text }) => text).join("")));

/** Pieces of text of which one begins before the other on its line has ended. */
function overprinted({ placed }: ReadPdf): string[] {
  return placed.flatMap((pieces) =>
    pieces.flatMap((one) =>
      pieces
        .filter(({ foot, left }) => Math.abs(foot - one.foot) < 3 && left > one.left && left < one.right - 1)
        .map(({ text }) => `${one.text} | ${text}`),
    ),
  );
}

const states = ["MA", "PA", "NC", "NY", "WA", "CA", "NJ", "VA"];
const connections = ["lived_worked_studied", "parent_or_grandparent", "spouse_or_partner", "other_family"];
const abroad = states.flatMap((state, place) =>
  many(12 - place, {
    country: "US",
    state,
    answer: "given",
    motivations: ["us_immigration_restrictions", "family_reunification"],
    connection: "yes",
    kinds: connections.slice(0, 1 + (place % 3)),
  }),
);

/** So many rounds and events, and as many months more than a year, that pages end now here, now there. */
function documentOf(language: (typeof languages)[number], more: number): ReportDocument {
  const months = Array.from({ length: 13 + more }, (_, place) => {
    const month = addMonths("2016-11", place - 12 - more);
    return [month, 20 + place] as const;
  });
  const inquiries = drawMonth(seededRandom(more), 40 + 30 * more);
  const parts = reportPartsForTest({ inquiries, months: new Map(months) });
  const events = Array.from({ length: more }, (_, place) => eventForTest(place, {}));
  const rounds = Array.from({ length: 1 + more }, (_, place) => ({
    number: String(46 + place),
    heldOn: "2016-11-02",
    name: "Any programme",
    size: 2080,
    lowestScore: 472,
  }));
  const outside = {
    ...parts.outside,
    events: events.map((event) => ({ event, answer: null })),
    eventsOfYear: events,
    rounds: roundsInSpan(rounds, "2026-08-07", november),
  };
  return documentForTest(language, { ...parts, outside });
}

describe.each(languages)("the pages of a report in %s", (language) => {
  it("have no word that is printed over another, however long the names and heads are", async () => {
    for (const parts of [reportPartsForTest({ inquiries: abroad }), hostilePartsForTest()]) {
      const pdf = await readPdf((await reportFile(documentForTest(language, parts), "pdf")).bytes);
      expect(overprinted(pdf)).toEqual([]);
    }
  });

  it("give the names of a narrow table the room that its figures leave, not a word a line", async () => {
    const document = documentForTest(language, reportPartsForTest({ inquiries: abroad }));
    const pdf = await readPdf((await reportFile(document, "pdf")).bytes);
    const pieces = pdf.placed.flat().map(({ text }) => bare(text));
    const names = document.sections.find(({ key }) => key === "states")?.table.rows ?? [];
    expect(names.length).toBeGreaterThan(5);
    for (const [name] of names.slice(0, states.length)) expect(pieces).toContain(bare(name?.text ?? "?"));
  });

  describe.each([0, 1, 2, 3, 4, 5, 6, 7])("with %i more", (more) => {
    let document: ReportDocument;
    let sheets: string[];
    let pages: number;
    beforeAll(async () => {
      document = documentOf(language, more);
      const pdf = await readPdf((await reportFile(document, "pdf")).bytes);
      sheets = pdf.sheets.map(bare);
      pages = pdf.pages;
    });

    it("keep a short table whole, with its heading, its notes and its caution", () => {
      const shortOnes = document.sections.filter(({ table }) => table.rows.length <= short);
      expect(shortOnes.length).toBeGreaterThan(5);
      for (const section of shortOnes) {
        const last = rowsOf(section).at(-1) ?? "";
        const parts = [section.title, last, ...section.notes, section.caution ?? ""].map(bare);
        const hasAll = (sheet: string) => parts.every((part) => sheet.includes(part));
        expect(sheets.some(hasAll), section.title).toBe(true);
      }
    });

    it("have no fewer than three rows of a long table", () => {
      const section = document.sections.find(({ key }) => key === "months");
      const rows = section ? rowsOf(section) : [];
      expect(rows.length).toBeGreaterThan(short);
      const held = sheets.map((sheet) => rows.filter((row) => sheet.includes(row)).length);
      expect(held.filter((n) => n > 0 && n < least)).toEqual([]);
    });

    it("keep what the report says of itself together, and are counted", () => {
      const [first, last] = [document.notes[0] ?? "", document.facts.at(-1)?.label ?? ""].map(bare);
      expect(sheets.at(-1)).toContain(first);
      expect(sheets.at(-1)).toContain(last);
      const said = language === "en" ? `Page${pages}of${pages}` : `Page${pages}de${pages}`;
      expect(sheets.at(-1)).toContain(said);
    });
  });
});
