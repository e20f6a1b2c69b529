import { lineWithEvents } from "@/lib/charts/line-with-events";
import { printPalette } from "@/lib/charts/palette";
import { svgText } from "@/lib/charts/svg-node";
import { othersKey } from "@/lib/dashboard/breakdown-figure";
import type { FirmMark } from "@/lib/firm/read-mark";
import { translatorFor } from "@/lib/i18n/translator";
import type { ReportDocument } from "../report-document";
import type { ReportSection } from "../report-section";
import { printableText } from "./printable-text";
import { typstPdf } from "./typst-pdf";

/** As wide as the text of a page, in pixels of the drawing: its letters come out a little smaller than those of tables. */
const chartWidth = 700;
/** Drawn wider and lower, it leaves room for everything else on the page. */
const widthOnSheet = 1_000;
const heightOnSheet = { panelHeight: 130 };
/** Words no longer than this stay on one line of the press sheet. */
const shortText = 22;
/** Letters of one word that find room beside a count and its share. */
const narrowWord = 24;
/** The same in the words over and under such a table, which is half as wide as the page, and in a cell of any other. */
const halfWord = 34;
/** The same in the title, whose letters are large. */
const titleWord = 34;
/** Letters of the firm's name, and of the title, at the head of every page but the first. */
const runningText = 70;
/** Letters of one word in what a report says about itself: as long as its hash. */
const factWord = 64;

/**
 * A report as a tagged PDF, with the firm's mark at its head if it has one. The template gets texts and lengths only:
 * what somebody typed is never markup.
 */
export function reportPdf(document: ReportDocument, mark: FirmMark | null = null): Uint8Array<ArrayBuffer> {
  const template = document.audience === "press" ? "press-sheet" : "monthly-report";
  const picture = mark ? { name: `firm-mark.${mark.format}`, bytes: mark.bytes } : undefined;
  const size = mark && picture && { name: picture.name, width: mark.width, height: mark.height };
  return typstPdf(
    `reports/render/${template}.typ`,
    (lettersLeftOut) => ({ ...printed(document, lettersLeftOut), mark: size }),
    picture,
  );
}

function printed(document: ReportDocument, lettersLeftOut: boolean) {
  const t = translatorFor(document.language);
  const isSheet = document.audience === "press";
  const left = lettersLeftOut ? [t("reports.file.unprintable")] : [];
  return {
    language: document.language,
    firm: printableText(document.firm),
    title: printableText(document.title, titleWord),
    span: printableText(document.span),
    running: [document.firm, document.title].map((text) => printableText(text, halfWord, runningText)),
    author: printableText(String(document.facts.find(({ key }) => key === "author")?.value ?? "")),
    finding: printableText(document.finding.join(" ")),
    facts: document.facts
      .filter(({ key }) => key !== "title" && key !== "finding")
      .map(({ label, value }) => [label, printableText(String(value), factWord)]),
    about: aboutSheet(document),
    sections: document.sections.map((section) =>
      printedSection(section, isSheet ? lettersOfSheet : undefined),
    ),
    notesTitle: t("reports.notes.title"),
    notes: [...document.notes, ...left].map((note) => printableText(note)),
    page: t("reports.file.page"),
    of: t("reports.file.of"),
  };
}

/** What tells one sheet of paper from another; its span, zone and threshold it says elsewhere. */
const factsOnSheet = ["status", "madeAt", "version", "hash"];
const hashOnSheet = 16;

function aboutSheet({ language, facts }: ReportDocument): string {
  const t = translatorFor(language);
  const parts = factsOnSheet.flatMap((wanted) => {
    const fact = facts.find(({ key }) => key === wanted);
    if (!fact) return [];
    const value = wanted === "hash" ? `${String(fact.value).slice(0, hashOnSheet)}…` : String(fact.value);
    return [
      t("own-reports.part", { name: fact.label, value: printableText(value, factWord, lettersOfSheet.fact) }),
    ];
  });
  return parts.join(" · ");
}

/** On the press sheet a cell and a note take no more letters, so that everything else finds room. */
const lettersOfSheet = { cell: 240, note: 260, mark: 50, fact: 220 };

function printedSection(section: ReportSection, letters?: typeof lettersOfSheet) {
  const { title, about, table, shape, empty, notes, caution } = section;
  const longestWord = shape === "bars" ? halfWord : undefined;
  return {
    title: printableText(title, longestWord),
    about: printableText(about, longestWord),
    shape,
    heads: table.columns.map(({ label }) => printableText(label)),
    numeric: table.columns.map(({ numeric }) => numeric),
    widths: widthsOf(section),
    rows: table.rows.map((cells) =>
      cells.map(({ text }) => printableText(text, shape === "bars" ? narrowWord : halfWord, letters?.cell)),
    ),
    bars: shape === "bars" ? barLengths(section) : [],
    chart: printedChart(section, letters),
    empty: printableText(empty, longestWord),
    notes: notes.map((note) => printableText(note, longestWord, letters?.note)),
    caution: caution === null ? null : printableText(caution, longestWord),
  };
}

/** The longest bar stands for the largest share of one value; what is withheld, and all others together, has none. */
function barLengths({ table, keys }: ReportSection): (number | null)[] {
  const shares = table.rows.map((cells, place) => {
    const share = cells[2]?.value;
    return keys[place] !== othersKey && typeof share === "number" ? share : null;
  });
  const longest = Math.max(0, ...shares.map((share) => share ?? 0));
  return shares.map((share) => (share === null || longest === 0 ? null : share / longest));
}

/** Columns of words share what columns of figures and days leave them, by the length of what they hold. */
function widthsOf({ table: { columns, rows } }: ReportSection): (number | null)[] {
  return columns.map(({ numeric }, place) => {
    const longest = Math.max(0, ...rows.map((cells) => cells[place]?.text.length ?? 0));
    return numeric || longest < shortText ? null : Math.sqrt(Math.min(longest, lettersOfSheet.cell));
  });
}

function printedChart({ key, title, chart }: ReportSection, letters?: typeof lettersOfSheet) {
  if (!chart) return null;
  const { svg, notes } = lineWithEvents(letters ? { ...chart, ...heightOnSheet } : chart, {
    id: key,
    width: letters ? widthOnSheet : chartWidth,
    palette: printPalette,
  });
  return {
    svg: svgText(svg),
    alt: `${title}. ${chart.words.description}`,
    notes: notes.map(({ number, text }) => `${number}. ${printableText(text, undefined, letters?.mark)}`),
  };
}
