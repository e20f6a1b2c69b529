import type { ApplicationMonth } from "@/lib/statistics/application-months";
import {
  type ApplicationsLink,
  applicationsLink,
  type LinkDescription,
} from "@/lib/statistics/applications-link";
import { spreadInvitations } from "@/lib/statistics/spread-invitations";
import type { Answer } from "./answer";
import { CannotAnalyse } from "./cannot-analyse";
import { type CountRows, countRows, nameOfRow } from "./count-rows";
import { readCount } from "./read-cells";
import type { GivenOptions, KnownOptions } from "./read-options";
import { readTable } from "./read-table";
import { refusalSentence } from "./refusal-sentence";
import { isDate } from "./row-unit";
import { figure, interval, textTable } from "./text-table";

export const linkOptions: KnownOptions = {
  required: ["csv", "date", "inquiries", "applications"],
  optional: ["control", "rounds"],
  switches: ["json"],
};

/** M6: whether months with more inquiries led to months with more applications. */
export function analyseLink(options: GivenOptions): Answer {
  const found = applicationsLink(readMonths(options));
  const about = { file: options.value("csv") };
  if (found.kind === "refused")
    return { figures: about, lines: [], refusal: refusalSentence(found), forced: false };
  const { kind, ...figures } = found;
  const lines = [
    `${found.n} months, the last ${found.monthsDropped} left out as not yet complete.`,
    ...(found.kind === "estimate" ? estimateLines(found) : ["Under 36 months: a description, no estimate."]),
    "",
    ...correlationLines(found),
  ];
  return { figures: { ...about, depth: kind, ...figures }, lines, refusal: null, forced: false };
}

/** The file's months with everything that is known of each. */
function readMonths(options: GivenOptions): ApplicationMonth[] {
  const [date, control, rounds] = [
    options.value("date"),
    options.optional("control"),
    options.optional("rounds"),
  ];
  const names = [
    options.value("inquiries"),
    options.value("applications"),
    ...(control === null ? [] : [control]),
  ];
  const table = readTable(options.value("csv"), [date, ...names]);
  const [inquiries, applications, controls] = names.map((count) =>
    countRows(table, { date, count, exposure: null }),
  );
  if (inquiries === undefined || inquiries.unit !== "month")
    throw new CannotAnalyse("The link takes months; these rows are days or weeks.");
  const invitations = rounds === null ? null : readInvitations(rounds);
  return Array.from(inquiries.days, (_, place) => {
    const month = nameOfRow(inquiries, place);
    return {
      month,
      inquiries: countAt(inquiries, place),
      applications: countAt(applications, place),
      control: countAt(controls, place),
      invitations: invitations?.(month) ?? null,
    };
  });
}

function countAt(rows: CountRows | undefined, place: number): number | null {
  return rows?.observed[place] ? (rows.counts[place] ?? null) : null;
}

/** Invitations waiting by month, from a file with the columns date and size; unknown before the first round's month. */
function readInvitations(path: string): (month: string) => number | null {
  const table = readTable(path, ["date", "size"]);
  const rounds = table.rows.map((row) => {
    const date = row.cell("date");
    if (date.length !== 10 || !isDate(date))
      throw new CannotAnalyse(`Line ${row.line} of ${path}: "${date}" is not a date like 2016-11-16.`);
    return { date, invitations: readCount(table, row, "size") ?? 0 };
  });
  const spread = spreadInvitations(rounds);
  const first = rounds.map(({ date }) => date.slice(0, 7)).sort()[0] ?? "9999-12";
  return (month) => (month < first ? null : (spread.get(month) ?? 0));
}

function estimateLines(found: ApplicationsLink): string[] {
  const { totalElasticity, lower, upper, standardError, pValue, degreesOfFreedom } = found;
  const caveat = found.absenceNeedsCaveat
    ? [
        `Under 72 months: an elasticity under ${figure(found.smallestVisibleElasticity)} would not have been seen.`,
      ]
    : [];
  const { placebo } = found;
  return [
    `Total elasticity ${figure(totalElasticity)} (95 % ${interval(lower, upper)}), SE ${figure(standardError)}, ${degreesOfFreedom} df, p ${figure(pValue)}.`,
    `Dispersion ${figure(found.dispersion)}, lag-1 autocorrelation ${figure(found.lagOneAutocorrelation)}; adjusted for ${found.adjustments.join(", ")}.`,
    ...(placebo === null
      ? []
      : [`Placebo: ${placebo.asLarge} of ${placebo.shifts} shifts as large, p ${figure(placebo.pValue)}.`]),
    ...caveat,
  ];
}

function correlationLines({ prewhitened, raw, limit }: LinkDescription): string[] {
  const rows = prewhitened.map(({ lag, correlation }, place) => [
    String(lag),
    figure(correlation),
    figure(raw[place]?.correlation),
  ]);
  return [
    ...textTable(["months later", "pre-whitened", "raw"], rows),
    `Without a link 19 of 20 pre-whitened correlations lie within ${figure(limit)}; two series that merely both rise correlate at every lag.`,
  ];
}
