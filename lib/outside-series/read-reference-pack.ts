import { parse } from "csv-parse/sync";
import type { InvitationRound } from "./invitation-round";
import { parseCount } from "./parse-count";
import { readMonthlySeries } from "./read-monthly-series";
import type { ReferencePack, ReferencePoint, ReferenceSeries, ReferenceSource } from "./reference-pack";

type Row = Record<string, string>;

/** Reads the pack; `textOf` gives a file's text by its name. Anything amiss in it is a defect of the product: it throws. */
export function readReferencePack(textOf: (file: string) => string): ReferencePack {
  const rows = (file: string) => parse<Row>(textOf(file), { columns: true });
  const sources = rows("sources.csv").map(readSource);
  return {
    sources,
    rounds: rows("invitation-rounds.csv").map(readRoundRow),
    roundNames: rows("invitation-round-names.csv").map((row) => ({
      number: cell(row, "number"),
      name: cell(row, "name"),
      asOf: cell(row, "vintage"),
    })),
    series: rows("series.csv").map((row) => readSeries(row, sources, textOf)),
    points: rows("published-points.csv").map(readPoint),
  };
}

function readSource(row: Row): ReferenceSource {
  return {
    file: cell(row, "file"),
    original: row.original || null,
    sha256: row.sha256 || null,
    asOf: row.as_of || null,
    titleEn: cell(row, "title_en"),
    titleFr: cell(row, "title_fr"),
    publisherEn: cell(row, "publisher_en"),
    publisherFr: cell(row, "publisher_fr"),
    licenceEn: cell(row, "licence_en"),
    licenceFr: cell(row, "licence_fr"),
  };
}

function readRoundRow(row: Row): InvitationRound {
  const lowestScore = row.crs === "" ? null : count(row, "crs");
  return {
    number: cell(row, "number"),
    heldOn: cell(row, "date"),
    name: cell(row, "name"),
    size: count(row, "size"),
    lowestScore,
  };
}

function readSeries(
  row: Row,
  sources: readonly ReferenceSource[],
  textOf: (file: string) => string,
): ReferenceSeries {
  const file = cell(row, "file");
  const source = sources.find((known) => known.file === file);
  if (!source?.asOf) throw new Error(`Reference pack: ${file} has no dated source`);
  const bytes = new TextEncoder().encode(textOf(file));
  const reading = readMonthlySeries(bytes, source.asOf.slice(0, 7), cell(row, "column"));
  if (!reading.ok) throw new Error(`Reference pack: ${file}: ${reading.problem.code}`);
  return {
    key: cell(row, "key"),
    titleEn: cell(row, "title_en"),
    titleFr: cell(row, "title_fr"),
    sourceEn: `${source.publisherEn}. ${source.titleEn}. ${source.licenceEn}.`,
    sourceFr: `${source.publisherFr}. ${source.titleFr}. ${source.licenceFr}.`,
    sha256: cell(row, "sha256"),
    source,
    values: reading.values,
  };
}

function readPoint(row: Row): ReferencePoint {
  return {
    period: cell(row, "period"),
    value: count(row, "value"),
    qualifierEn: cell(row, "qualifier_en"),
    qualifierFr: cell(row, "qualifier_fr"),
    sourceEn: cell(row, "source_en"),
    sourceFr: cell(row, "source_fr"),
  };
}

function cell(row: Row, column: string): string {
  const text = row[column];
  if (!text) throw new Error(`Reference pack: no ${column}`);
  return text;
}

function count(row: Row, column: string): number {
  const value = parseCount(cell(row, column));
  if (value === null) throw new Error(`Reference pack: ${column} is not a count`);
  return value;
}
