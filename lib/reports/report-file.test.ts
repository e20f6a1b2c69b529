import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Cell } from "@/lib/charts/chart";
import type { Language } from "@/lib/i18n/translator";
import { translatorFor } from "@/lib/i18n/translator";
import { seededRandom } from "@/lib/statistics/seeded-random";
import { audiences, thresholdFor } from "./audience";
import { drawMonths, reportDrawn } from "./draw-month-for-test";
import { type ReadPdf, readPdf } from "./render/read-pdf-for-test";
import { type ReadSheet, readXlsx } from "./render/read-xlsx-for-test";
import type { ReportDocument } from "./report-document";
import { reportFile } from "./report-file";
import {
  documentForTest,
  hostileNames,
  hostilePartsForTest,
  many,
  reportPartsForTest,
} from "./report-for-test";

type Read = { csv: string[][]; text: string; xlsx: ReadSheet[]; pdf: ReadPdf };

async function readAll(document: ReportDocument): Promise<Read> {
  const [csv, xlsx, pdf] = await Promise.all(
    (["csv", "xlsx", "pdf"] as const).map(async (format) => (await reportFile(document, format)).bytes),
  );
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(csv);
  const none = new Uint8Array();
  const lines: string[][] = parse(text, { bom: true });
  const trimmed = lines.map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1));
  return { csv: trimmed, text, xlsx: readXlsx(xlsx ?? none), pdf: await readPdf(pdf ?? none) };
}

const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, " ").trim();
const fraction = (cell: Cell) => (typeof cell.value === "number" ? cell.value : null);

describe.each(["en", "fr"] as const)("the report of a month in %s", (language: Language) => {
  const document = documentForTest(language);
  const read = readAll(document);

  it("has exactly the figures of the page in its CSV, section by section", async () => {
    const { csv } = await read;
    for (const { title, about, table } of document.sections) {
      const start = csv.findIndex(([first], place) => first === title && csv[place + 1]?.[0] === about);
      expect(start, title).toBeGreaterThan(0);
      table.rows.forEach((cells, row) => {
        cells.forEach((cell, column) => {
          const found = csv[start + 3 + row]?.[column] ?? "";
          const number = fraction(cell);
          if (number === null) expect(found.replace(/^'/, ""), title).toBe(cell.value ?? cell.text);
          else expect(Number(found), title).toBe(number);
        });
      });
    }
  });

  it("has the same figures in its workbook, a sheet for each table", async () => {
    const { xlsx } = await read;
    expect(xlsx).toHaveLength(document.sections.length + 1);
    document.sections.forEach(({ table, title }, place) => {
      const rows = xlsx[place + 1]?.rows ?? [];
      expect(rows[0], title).toEqual(table.columns.map(({ label }) => label));
      table.rows.forEach((cells, row) => {
        cells.forEach((cell, column) => {
          const found = rows[row + 1]?.[column] ?? null;
          const number = fraction(cell);
          if (number !== null) expect(found, title).toBe(number);
          else if (cell.value === cell.text || cell.value === null)
            expect(found ?? "", title).toBe(cell.text);
          else
            expect(
              new Date(Date.UTC(1899, 11, 30) + Number(found) * 86_400_000).toISOString(),
              title,
            ).toContain(cell.value);
        });
      });
    });
  });

  it("says the same in its PDF, in the order of the page", async () => {
    const { pdf } = await read;
    let from = 0;
    for (const { title, table } of document.sections) {
      const texts = [title, ...table.rows.flatMap((cells) => cells.map(({ text }) => text))];
      for (const text of texts.map(plain).filter((one) => one !== "")) {
        const at = pdf.text.indexOf(text, from);
        expect(at, `${title}: ${text}`).toBeGreaterThanOrEqual(from);
        from = at + text.length;
      }
    }
  });

  it("has a PDF that can be read aloud: tagged, in its language, with headings and a picture described", async () => {
    const { pdf } = await read;
    expect(pdf.marked).toBe(true);
    expect(pdf.language).toBe(`${language}-CA`);
    expect(pdf.title).toContain(document.title);
    expect(pdf.roles.get("H1")).toBe(1);
    expect(pdf.roles.get("H2")).toBe(document.sections.length + 1);
    expect(pdf.roles.get("TH")).toBeGreaterThan(document.sections.length);
    const drawn = document.sections.filter(({ chart }) => chart);
    expect(drawn).toHaveLength(1);
    for (const { title } of drawn) expect(pdf.alternativeTexts.join(" ")).toContain(title);
    expect(pdf.outline).toEqual([
      document.title,
      ...document.sections.map(({ title }) => title),
      expect.any(String),
    ]);
  });

  it("explains itself in every format", async () => {
    const { csv, xlsx, pdf } = await read;
    const pages = plain(pdf.text);
    for (const { key, value } of document.facts) {
      expect(
        csv.flat().map((cell) => cell.replace(/^'/, "")),
        key,
      ).toContain(String(value));
      expect(xlsx[0]?.rows.flat(), key).toContain(value);
      expect(pages, key).toContain(plain(String(value)));
    }
    for (const note of document.notes) {
      expect(csv.flat()).toContain(note);
      expect(xlsx[0]?.rows.flat()).toContain(note);
      expect(pages).toContain(plain(note));
    }
  });

  it("says equally often in every format that a count is withheld", async () => {
    const { csv, xlsx, pdf } = await read;
    const word = translatorFor(language)("dashboard.withheld");
    const times = document.sections
      .flatMap(({ table }) => table.rows.flat())
      .filter(({ text }) => text === word);
    expect(times.length).toBeGreaterThan(0);
    expect(csv.flat().filter((cell) => cell === word)).toHaveLength(times.length);
    const tables = xlsx.slice(1).flatMap(({ rows }) => rows.flat());
    expect(tables.filter((cell) => cell === word)).toHaveLength(times.length);
    const body = document.notes.concat(document.facts.map(({ value }) => String(value)));
    const said = (text: string) => text.split(word).length - 1;
    const elsewhere =
      said(body.join(" ")) + document.sections.reduce((sum, { about }) => sum + said(about), 0);
    expect(said(pdf.text)).toBe(times.length + elsewhere);
  });
});

describe.each(audiences)("months by chance, for: %s", (audience) => {
  const word = translatorFor("en")("dashboard.withheld");
  const documents = [1, 2, 3, 4, 5, 6].map((seed) => {
    const report = reportDrawn(drawMonths(seededRandom(seed), "2015-10", 14), "2016-11", audience);
    return documentForTest("en", { ...reportPartsForTest(), report });
  });

  it("are withheld in the same cells of every format", async () => {
    let withheld = 0;
    for (const document of documents) {
      const { csv, xlsx, pdf } = await readAll(document);
      document.sections.forEach(({ title, about, table }, place) => {
        const start = csv.findIndex(([first], line) => first === title && csv[line + 1]?.[0] === about);
        const sheet = xlsx[place + 1];
        table.rows.forEach((cells, row) => {
          cells.forEach(({ text }, column) => {
            const isWithheld = text === word;
            withheld += Number(isWithheld);
            expect(csv[start + 3 + row]?.[column] === word, `CSV: ${title}`).toBe(isWithheld);
            expect(sheet?.rows[row + 1]?.[column] === word, `XLSX: ${title}`).toBe(isWithheld);
          });
        });
      });
      const said = (text: string) => text.split(word).length - 1;
      const texts = [
        ...document.notes,
        // On the press sheet notes alone tell of what is withheld, not the line about the sheet.
        ...document.facts.map(({ value }) => (audience === "press" ? "" : String(value))),
        ...document.sections.flatMap(({ about, table }) => [
          about,
          ...table.rows.flat().map((cell) => cell.text),
        ]),
      ];
      expect(said(pdf.text)).toBe(texts.reduce((sum, text) => sum + said(text), 0));
    }
    expect(withheld).toBeGreaterThan(25);
  });

  it("show no count of inquiries under the threshold, in whatever table", () => {
    const published = ["events", "rounds", "series", "points", "volume"];
    const counts = documents
      .flatMap(({ sections }) => sections.filter(({ key }) => !published.includes(key)))
      .flatMap(({ table }) => table.rows.flat())
      .flatMap(({ value }) =>
        typeof value === "number" && Number.isInteger(value) && value > 1 ? [value] : [],
      );
    expect(counts.length).toBeGreaterThan(40);
    expect(counts.filter((n) => n < thresholdFor(audience))).toEqual([]);
  });
});

/** Signs that turn the direction of the text around them are not part of a name. */
const withoutTurns = (text: string) => text.replace(/[\u202A-\u202E\u2066-\u2069]/gu, "");
const oneLine = (text: string) => withoutTurns(text).replace(/\r\n?/g, "\n");

describe.each(audiences)("a file for %s whose names are hostile", (audience) => {
  const document = documentForTest("en", hostilePartsForTest(audience));
  const read = readAll(document);
  const { firm, offices, sources, staff, events } = hostileNames;
  const named = {
    inside: [firm, ...offices, ...sources, ...staff, ...events],
    outside: [firm, ...offices, ...sources, ...events],
    // The fifth event has no room on the sheet.
    press: [firm, ...events.slice(0, 4)],
  }[audience];

  it("runs nothing, and keeps a telephone number readable", async () => {
    const { csv, xlsx, text } = await read;
    expect(
      csv
        .flat()
        .filter((cell) => /^[\s"']{0,2}[=@＝]|^[+-](?![\d ().-]+$)/u.test(cell) && !cell.startsWith("'")),
    ).toEqual([]);
    expect(csv.flat()).toEqual(expect.arrayContaining([`'${firm}`, "'＝1+1", "'@SUM(1+1)*cmd"]));
    if (audience !== "press") {
      expect(csv.flat()).toEqual(expect.arrayContaining(["+1 (416) 555-0100", "+1 (416) 555-0199"]));
    }
    expect(text.startsWith("\ufeff")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const { xml } of xlsx) expect(xml).not.toMatch(/<f[ >]/);
  });

  it("holds every name whole in both tables, and lets none turn the text around it", async () => {
    const { csv, xlsx, pdf, text } = await read;
    const cells = xlsx.flatMap(({ rows }) => rows.flat()).map((cell) => String(cell));
    for (const name of named.map(oneLine)) {
      const isName = (cell: string) => oneLine(cell.replace(/^'/, "")) === name;
      expect(csv.flat().some(isName), name.slice(0, 20)).toBe(true);
      expect(cells.some(isName), name.slice(0, 20)).toBe(true);
    }
    for (const all of [text, cells.join(), pdf.text]) expect(all).toBe(withoutTurns(all));
  });

  it("prints what it can, and cuts what would not end", async () => {
    const { pdf } = await read;
    expect(pdf.text).toContain("=cmd|' /C calc'!A0");
    expect(pdf.text).toContain('../../x" .csv');
    expect(pdf.text).toMatch(/y{30,60}…/);
    expect(pdf.pages).toBeLessThan(audience === "press" ? 2 : 7);
  });

  it("says which letters are missing on paper", async () => {
    const { pdf } = await read;
    // Neither the full-width sign nor these have a font here.
    expect(pdf.text).toMatch(/\uFFFD ?1\+1/);
    if (audience === "inside") expect(pdf.text).toContain("\uFFFD\uFFFD\uFFFD");
    expect(pdf.text).toContain("Some letters of a name cannot be printed here");
  });

  it("is named after its month and its readers alone", async () => {
    const names = {
      inside: "report-2016-11",
      outside: "report-2016-11-outside",
      press: "press-sheet-2016-11",
    };
    expect((await reportFile(document, "pdf")).name).toBe(`northbound-${names[audience]}-en.pdf`);
  });

  it("has sheets that every spreadsheet opens", async () => {
    const names = (await read).xlsx.map(({ name }) => name);
    expect(names.filter((name) => name.length > 31 || /[[\]:*?/\\]/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe.each(audiences)("a file for %s whose names read from the right", (audience) => {
  const firm = "משרד עורכי דין مكتب المحاماة";
  const parts = reportPartsForTest({}, audience);
  const offices = parts.names.offices.map((office) => ({ ...office, name: "שלום עולם" }));
  const document = documentForTest("en", {
    ...parts,
    firm: { ...parts.firm, name: firm },
    names: { ...parts.names, offices },
  });

  it("prints them with all their letters", async () => {
    const pdf = await readPdf((await reportFile(document, "pdf")).bytes);
    expect(pdf.text).toContain(firm);
    expect(pdf.text).not.toContain("\uFFFD");
    expect(pdf.text).not.toContain("cannot be printed");
    if (audience !== "press") expect(pdf.text).toMatch(/Office: שלום עולם ?, 72 %/);
  });
});

describe("a report of somebody's own whose words are wide", () => {
  const wide = "W".repeat(80);
  const sections = documentForTest("en").sections.map(({ key }) => key);
  const parts = (name: string) => {
    const hostile = hostilePartsForTest();
    const all = (names: readonly { id: string }[]) => names.map(({ id }) => ({ id, name }));
    const labels = hostile.names.sources.map(({ id }) => ({ id, labelEn: name, labelFr: name }));
    return {
      ...hostile,
      firm: { ...hostile.firm, name },
      names: { offices: all(hostile.names.offices), staff: all(hostile.names.staff), sources: labels },
      own: { name, sections, filter: [`Office: ${name}`, `Lawyer: ${name}`] },
      made: { ...hostile.made, author: name },
    };
  };

  it.each([wide, `${"W".repeat(19)} `.repeat(10).trim(), "Q".repeat(200), "m".repeat(60)])(
    "stays between its margins: %s",
    async (name) => {
      const pdf = await readPdf((await reportFile(documentForTest("en", parts(name)), "pdf")).bytes);
      const margin = 55;
      expect(pdf.reach.length).toBeGreaterThan(2);
      for (const { left, right, top, width, height } of pdf.reach) {
        expect(left).toBeGreaterThan(margin);
        expect(right).toBeLessThan(width - margin);
        expect(top).toBeLessThan(height - 10);
      }
    },
  );
});

describe("a CSV file whose notes are asked for elsewhere", () => {
  const document = documentForTest("fr");
  const decode = async (notes: "file" | "only") => {
    const file = await reportFile(document, "csv", notes);
    return { name: file.name, text: new TextDecoder().decode(file.bytes) };
  };

  it("holds the tables alone", async () => {
    const { name, text } = await decode("file");
    expect(name).toBe("northbound-report-2016-11-fr.csv");
    expect(text).toContain("Montréal");
    expect(text).not.toContain("America/Toronto");
  });

  it("has a companion that explains it", async () => {
    const { name, text } = await decode("only");
    expect(name).toBe("northbound-report-2016-11-fr-notes.csv");
    expect(text).toContain("America/Toronto");
    expect(text).not.toContain("Montréal");
  });
});

describe("for readers outside the firm", () => {
  const parts = (audience: "inside" | "outside") =>
    reportPartsForTest(
      { inquiries: [...many(40), ...many(12, { channel: "email" }), ...many(7, { channel: "video" })] },
      audience,
    );
  const channels = (audience: "inside" | "outside") =>
    documentForTest("en", parts(audience))
      .sections.find(({ key }) => key === "channels")
      ?.table.rows.map(([name, n]) => [name?.text, n?.value]);

  it("counts under 10 are withheld, with what would give them away", () => {
    expect(channels("inside")).toEqual([
      ["Phone", 40],
      ["E-mail", 12],
      ["Video", 7],
    ]);
    expect(channels("outside")).toEqual([
      ["Phone", 40],
      ["E-mail", null],
      ["Video", null],
    ]);
  });

  it("nobody of the firm is named, nor a sensitive motivation of a single month", () => {
    const outside = parts("outside");
    const { sections, notes } = documentForTest("en", outside);
    expect(sections.map(({ key }) => key)).not.toEqual(expect.arrayContaining(["staff"]));
    expect(outside.report.breakdown).toMatchObject({ staff: [], lawyers: [] });
    expect(outside.report.breakdown?.motivations.some(({ sensitive }) => sensitive)).toBe(false);
    expect(notes.at(-1)).toContain("left out");
  });

  it("the file says so by its name and inside", async () => {
    const file = await reportFile(documentForTest("en", parts("outside")), "csv");
    expect(file.name).toBe("northbound-report-2016-11-outside-en.csv");
    expect(new TextDecoder().decode(file.bytes)).toContain("Readers outside the firm");
  });
});

describe.each(audiences)("for %s, a month of only small cells", (audience) => {
  const each = ["phone", "email", "video", "walk_in", "referral", "web_form"];
  const alike = each.flatMap((channel, place) =>
    many(2, {
      channel,
      office: `office ${place}`,
      source: channel,
      country: ["US", "FR", "GB"][place % 3] ?? "",
    }),
  );
  const document = documentForTest("en", reportPartsForTest({ inquiries: alike }, audience));

  it("tells how many came and nothing of who they were", async () => {
    const { csv, xlsx, pdf } = await readAll(document);
    const said = "In November 2016 the firm received 12 inquiries, 0.4 a day.";
    for (const texts of [csv.flat(), xlsx.flatMap(({ rows }) => rows.flat()).map(String), [pdf.text]]) {
      expect(texts.some((text) => text.includes(said))).toBe(true);
    }
    const parts = document.sections.filter(({ key }) =>
      ["offices", "channels", "sources", "countries"].includes(key),
    );
    expect(parts).toHaveLength(audience === "press" ? 0 : 4);
    const counts = parts.flatMap(({ table }) => table.rows.map(([, n]) => n?.value));
    expect(counts.filter((n) => n !== null && n !== 12)).toEqual([]);
  });
});

describe("a month that cannot be broken down", () => {
  const documentOf = (n: number) => documentForTest("en", reportPartsForTest({ inquiries: many(n) }));

  it.each([1, 4])("with %i inquiries tells in no format how many", async (n) => {
    const document = documentOf(n);
    const { csv, xlsx, pdf } = await readAll(document);
    const said = "Too few inquiries came in November 2016 to show how many.";
    expect(document.finding).toEqual([said]);
    expect(csv.flat()).toContain(said);
    expect(xlsx[0]?.rows.flat()).toContain(said);
    expect(pdf.text).toContain(said);
    expect(document.notes[0]).toContain("Too few inquiries");
    const own = document.sections.find(({ key }) => key === "volume")?.table.rows[0];
    expect(own?.[3]).toEqual({ value: null, text: "withheld" });
  });

  it("has none of the tables into which it would be divided", () => {
    const keys = documentOf(3).sections.map(({ key }) => key);
    expect(keys).toEqual([
      "volume",
      "months",
      "followed",
      "conversion",
      "events",
      "rounds",
      "series",
      "points",
    ]);
  });

  it("is not called too small when it is empty", async () => {
    const document = documentOf(0);
    expect(document.finding).toEqual(["No inquiry came in November 2016."]);
    expect(document.notes[0]).not.toContain("Too few");
    expect((await readAll(document)).pdf.text).toContain("No inquiry came in November 2016.");
  });

  it("is named at the beginning of its sentence in French, where no word before it fits every span", () => {
    const document = documentForTest("fr", reportPartsForTest({ inquiries: many(0) }));
    expect(document.finding).toEqual(["Novembre 2016\u00a0: aucune demande de renseignements."]);
  });
});

describe("invitation rounds that no file reaches", () => {
  it("are not known, rather than none", async () => {
    const { roundsInSpan } = await import("./published-in-span");
    const parts = reportPartsForTest();
    const outside = { ...parts.outside, rounds: roundsInSpan([], "2016-08-07", parts.report) };
    const rounds = documentForTest("en", { ...parts, outside }).sections.find(({ key }) => key === "rounds");
    expect(rounds).toMatchObject({ about: "Rounds are known to 7 August 2016 only.", empty: "Not known." });
  });
});
