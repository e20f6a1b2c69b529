/**
 * Makes the reference pack that the product ships from the publishers' own files:
 *
 *   npx tsx scripts/make-reference-pack.ts DIRECTORY
 *
 * DIRECTORY holds the Express Entry files (ee_rounds_123_en*.json, several vintages), the two monthly tables and the
 * list of political events. The same files always give the same pack, byte for byte.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { calendarDateOf } from "@/lib/calendar/calendar-date";
import { lastDayOf } from "@/lib/calendar/month";
import { fileDigest } from "@/lib/outside-series/file-digest";
import { type RoundsInFile, readInvitationRounds } from "@/lib/outside-series/read-invitation-rounds";
import { readMonthlySeries } from "@/lib/outside-series/read-monthly-series";
import { readReferenceEvents } from "@/lib/political-events/read-reference-events";
import {
  admissionsSource,
  applicationsSource,
  pointsSource,
  politicalEventsSource,
  publishedPoints,
  roundNamesSource,
  roundsSource,
  type SourceWords,
  seriesWords,
} from "./reference-pack-sources";

const pack = join(import.meta.dirname, "../prisma/seed/reference");
const today = calendarDateOf(new Date());

type Original = { name: string; bytes: Buffer };
type Cell = string | number | null;
type SourceRow = Cell[];

function main(directory: string | undefined) {
  if (!directory) throw new Error("Usage: npx tsx scripts/make-reference-pack.ts DIRECTORY");
  mkdirSync(pack, { recursive: true });
  const original = (name: string): Original => ({ name, bytes: readFileSync(join(directory, name)) });
  const files = readdirSync(directory).filter((name) => /^ee_rounds_123_en.*\.json$/.test(name));
  const applications = original("us_pr_applications_received_monthly.csv");
  const admissions = original("us_citizens_pr_admissions_monthly.csv");
  const sources = [
    writeEvents(original("political_events.csv")),
    ...writeRounds(files.sort().map(original)),
    writeTable(applicationsSource, applications),
    writeTable(admissionsSource, admissions),
    writePoints(),
  ];
  writeSeries({ [applicationsSource.file]: applications, [admissionsSource.file]: admissions });
  write("sources.csv", sourceColumns, sources);
}

function writeEvents(original: Original): SourceRow {
  const rows = parse<Record<string, string>>(original.bytes, { bom: true, columns: true });
  const columns = "day,first_full_day,country,category,moves,title_en,title_fr,citation".split(",");
  const text = (row: Record<string, string>, column: string) => row[column] ?? "";
  const cells = rows.map((row) => [
    text(row, "occurred_on"),
    text(row, "first_full_day"),
    text(row, "country"),
    text(row, "category").replace(" ", "_"),
    text(row, "moves"),
    text(row, "title_en"),
    frenchText(text(row, "title_fr")),
    text(row, "source"),
  ]);
  const events = readReferenceEvents(write(politicalEventsSource.file, columns, cells));
  const asOf = events.map((event) => event.occurredOn).sort();
  return sourceRow(politicalEventsSource, original, asOf.at(-1) ?? "");
}

/** The list is typed with straight apostrophes and ordinary spaces; French is printed with others. */
function frenchText(typed: string): string {
  return typed.replaceAll("'", "’").replace(/ (?=[:;%»])/g, "\u00a0");
}

function writeRounds(originals: Original[]): SourceRow[] {
  const vintages = originals.map(readRounds).sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  const latest = vintages.at(-1);
  const earlier = vintages.at(-2);
  if (!latest || !earlier) throw new Error("At least two vintages of the rounds are needed");
  const rows = latest.rounds.map((round) => [
    round.number,
    round.heldOn,
    round.name,
    round.size,
    round.lowestScore,
  ]);
  write(roundsSource.file, ["number", "date", "name", "size", "crs"], rows);
  write(roundNamesSource.file, ["number", "name", "vintage"], earlierNames(vintages, latest));
  return [
    sourceRow(roundsSource, latest.original, latest.asOf),
    sourceRow(roundNamesSource, earlier.original, earlier.asOf),
  ];
}

function readRounds(original: Original): RoundsInFile & { original: Original } {
  const reading = readInvitationRounds(original.bytes, today);
  if (!reading.ok) throw new Error(`${original.name}: ${JSON.stringify(reading.problem)}`);
  return { ...reading, original };
}

/** Each other name once, with the latest vintage that still used it. */
function earlierNames(vintages: RoundsInFile[], latest: RoundsInFile): Cell[][] {
  const current = new Map(latest.rounds.map((round) => [round.number, round.name]));
  const found = new Map<string, Cell[]>();
  for (const { rounds, asOf } of vintages) {
    for (const { number, name } of rounds) {
      if (name !== current.get(number)) found.set(`${number} ${name}`, [number, name, asOf]);
    }
  }
  return [...found.values()];
}

/** The columns of a monthly table that the pack has, read by the very reader that reads the firm's uploads. */
function writeTable(source: SourceWords, original: Original): SourceRow {
  const columns = seriesWords.filter(({ file }) => file === source.file);
  const series = columns.map(({ originalColumn }) => {
    const reading = readMonthlySeries(original.bytes, today.slice(0, 7), originalColumn);
    if (!reading.ok) throw new Error(`${original.name}: ${JSON.stringify(reading.problem)}`);
    return reading;
  });
  const [first] = series;
  if (!first) throw new Error(`${original.name}: no series of the pack is in it`);
  const rows = first.values.map(({ month }, index) => [
    month,
    ...series.map(({ values }) => values[index]?.value ?? "--"),
  ]);
  write(source.file, ["month", ...columns.map(({ column }) => column)], rows);
  return sourceRow(source, original, lastDayOf(first.lastMonth));
}

function writePoints(): SourceRow {
  const { en, fr } = pointsSource.publisher;
  const rows = publishedPoints.map(({ period, value, qualifier }) => [
    period,
    value,
    qualifier.en,
    qualifier.fr,
    en,
    fr,
  ]);
  write(pointsSource.file, "period,value,qualifier_en,qualifier_fr,source_en,source_fr".split(","), rows);
  return sourceRow(pointsSource, null, null);
}

/** What each series is, with the digest by which an upload of the same column is recognised. */
function writeSeries(originals: Record<string, Original>) {
  const rows = seriesWords.map(({ key, file, column, originalColumn, title }) => {
    const original = originals[file];
    const digest = original && fileDigest(original.bytes, originalColumn).toString("hex");
    return [key, file, column, digest ?? null, title.en, title.fr];
  });
  write("series.csv", ["key", "file", "column", "sha256", "title_en", "title_fr"], rows);
}

const sourceColumns =
  "file,original,sha256,as_of,title_en,title_fr,publisher_en,publisher_fr,licence_en,licence_fr".split(",");

function sourceRow(source: SourceWords, original: Original | null, asOf: string | null): SourceRow {
  const { file, title, publisher, licence } = source;
  const digest = original && fileDigest(original.bytes).toString("hex");
  const name = original && basename(original.name);
  return [file, name, digest, asOf, title.en, title.fr, publisher.en, publisher.fr, licence.en, licence.fr];
}

function write(file: string, columns: string[], rows: Cell[][]): string {
  const text = stringify([columns, ...rows]);
  writeFileSync(join(pack, file), text);
  console.log(`${file}: ${rows.length} rows`);
  return text;
}

main(process.argv[2]);
