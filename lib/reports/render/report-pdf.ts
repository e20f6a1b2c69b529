import { lineWithEvents } from "@/lib/charts/line-with-events";
import { printPalette } from "@/lib/charts/palette";
import { svgText } from "@/lib/charts/svg-node";
import { othersKey } from "@/lib/dashboard/breakdown-figure";
import { translatorFor } from "@/lib/i18n/translator";
import type { ReportDocument } from "../report-document";
import type { ReportSection } from "../report-section";
import { printableText } from "./printable-text";
import { typstPdf } from "./typst-pdf";

/** As wide as the text of a page, in pixels of the drawing: its letters come out a little smaller than those of tables. */
const chartWidth = 700;
/** Drawn wider, it is lower on the page. */
const widthOnSheet = 1_000;
/** Words no longer than this stay on one line of the press sheet. */
const shortText = 22;
/** Letters of one word that find room beside a count and its share. */
const narrowWord = 24;

/** A report as a tagged PDF. The template gets texts and lengths only: what somebody typed is never markup. */
export function reportPdf(document: ReportDocument): Uint8Array<ArrayBuffer> {
  const template = document.audience === "press" ? "press-sheet" : "monthly-report";
  return typstPdf(`reports/render/${template}.typ`, (lettersLeftOut) => printed(document, lettersLeftOut));
}

function printed(document: ReportDocument, lettersLeftOut: boolean) {
  const t = translatorFor(document.language);
  const isSheet = document.audience === "press";
  const left = lettersLeftOut ? [t("reports.file.unprintable")] : [];
  return {
    language: document.language,
    firm: printableText(document.firm),
    title: document.title,
    span: document.span,
    author: printableText(String(document.facts.find(({ key }) => key === "author")?.value ?? "")),
    finding: document.finding.join(" "),
    facts: document.facts
      .filter(({ key }) => key !== "title" && key !== "finding")
      .map(({ label, value }) => [label, printableText(String(value))]),
    sections: document.sections.map((section) =>
      printedSection(section, isSheet ? lettersOfSheet : undefined),
    ),
    notesTitle: t("reports.notes.title"),
    notes: [...document.notes, ...left].map((note) => printableText(note)),
    page: t("reports.file.page"),
    of: t("reports.file.of"),
  };
}

/** On the press sheet a cell and a note take no more letters, so that everything else finds room. */
const lettersOfSheet = { cell: 240, note: 260, mark: 50 };

function printedSection(section: ReportSection, letters?: typeof lettersOfSheet) {
  const { title, about, table, shape, empty, notes, caution } = section;
  return {
    title: printableText(title),
    about: printableText(about),
    shape,
    heads: table.columns.map(({ label }) => printableText(label)),
    numeric: table.columns.map(({ numeric }) => numeric),
    widths: widthsOf(section),
    rows: table.rows.map((cells) =>
      cells.map(({ text }) => printableText(text, shape === "bars" ? narrowWord : undefined, letters?.cell)),
    ),
    bars: shape === "bars" ? barLengths(section) : [],
    chart: printedChart(section, letters),
    empty,
    notes: notes.map((note) => printableText(note, undefined, letters?.note)),
    caution,
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
  const { svg, notes } = lineWithEvents(chart, {
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
