import type { Answer } from "./answer";
import { CannotAnalyse } from "./cannot-analyse";
import { leaveOutClosures } from "./closures";
import { type CountRows, countRows, nameOfRow } from "./count-rows";
import { designEvent, type EventDesign, type EventQuestion, type Shape } from "./event-design";
import { eventLines } from "./event-effect-text";
import { termFigures } from "./event-figures";
import { aboutModel, type EventFit, fitDesign } from "./event-fit";
import { refuseDesign } from "./event-refusals";
import { chosen, type GivenOptions, type KnownOptions } from "./read-options";
import { readTable } from "./read-table";
import { type CommandRefusal, refusalSentence } from "./refusal-sentence";
import { isDate } from "./row-unit";

export const eventEffectOptions: KnownOptions = {
  required: ["csv", "date", "count", "event"],
  optional: ["until", "shape", "exposure", "season", "family", "closures", "unlikely-zeros"],
  switches: ["force", "json"],
};

const families = { nb: "negative-binomial", quasipoisson: "quasi-poisson", poisson: "poisson" } as const;

/** The effect of one event on the counts of a file: M1's error on a plain design that any software can fit. */
export function analyseEventEffect(options: GivenOptions): Answer {
  const { rows, closed } = readRows(options);
  const question = readQuestion(options, rows);
  const design = designEvent(rows, question);
  const force = options.isOn("force");
  const about = aboutRows(options, question, design, closed);
  const early = refuseDesign(design, question);
  if (early !== null && !force) return { ...refused(about, early), forced: false };
  const fit = fitDesign(design, question);
  if ("kind" in fit) return { ...refused(about, refusalSentence(fit)), forced: false };
  return answerOf(about, fit, question, early, force);
}

function answerOf(
  about: ReturnType<typeof aboutRows>,
  fit: EventFit,
  question: EventQuestion,
  early: CommandRefusal | null,
  force: boolean,
): Answer {
  const model = aboutModel(fit, question.family, question.unlikelyZeros === "kept");
  const terms = fit.terms.map((term) => termFigures(term, force));
  const withheld = terms.flatMap(({ refusal }) => (refusal === null ? [] : [refusal]));
  const all = withheld.length === terms.length ? (withheld[0] ?? null) : null;
  const refusal = early ?? all ?? (force ? (withheld[0] ?? null) : null);
  const forced = force && refusal !== null;
  if (refusal !== null && !forced) return { ...refused({ ...about, terms }, refusal), forced };
  return { figures: { ...about, ...model, terms }, lines: eventLines(about, model, terms), refusal, forced };
}

function refused(figures: object, refusal: CommandRefusal) {
  return { figures, lines: [], refusal };
}

function readRows(options: GivenOptions): { rows: CountRows; closed: string[] } {
  const [date, count, exposure] = [
    options.value("date"),
    options.value("count"),
    options.optional("exposure"),
  ];
  const asked = exposure === null ? [date, count] : [date, count, exposure];
  const rows = countRows(readTable(options.value("csv"), asked), { date, count, exposure });
  const closures = options.optional("closures");
  return closures === null ? { rows, closed: [] } : leaveOutClosures(rows, closures);
}

function readQuestion(options: GivenOptions, { unit }: CountRows): EventQuestion {
  const shapes: [Shape, ...Shape[]] =
    unit === "month" ? ["step", "decay", "windows"] : ["windows", "step", "decay"];
  const until = options.optional("until");
  const question = {
    event: readDay("event", options.value("event")),
    until: until === null ? null : readDay("until", until),
    shape: chosen(options, "shape", shapes),
    season: chosen(options, "season", ["none", "annual"]),
    family: families[chosen(options, "family", ["nb", "quasipoisson", "poisson"])],
    unlikelyZeros: chosen(options, "unlikely-zeros", ["kept", "missing"]),
  };
  if (question.until !== null && question.until < question.event)
    throw new CannotAnalyse(`--until ${question.until} lies before --event ${question.event}.`);
  return question;
}

function readDay(option: string, text: string): string {
  if (text.length === 10 && isDate(text)) return text;
  throw new CannotAnalyse(`--${option} is a day like 2016-11-09, not "${text}".`);
}

/** What the figures are about: the same whether they are shown or refused. */
function aboutRows(options: GivenOptions, question: EventQuestion, design: EventDesign, closed: string[]) {
  const { rows, firstPlace } = design;
  return {
    file: options.value("csv"),
    rows: rows.unit,
    from: nameOfRow(rows, 0),
    to: nameOfRow(rows, rows.days.length - 1),
    event: question.event,
    /** The first row that begins on the event's first full day or after. */
    firstRow: nameOfRow(rows, firstPlace),
    until: question.until,
    shape: question.shape,
    season: question.season,
    exposure: options.optional("exposure"),
    missingPeriods: rows.missing,
    closedPeriods: closed,
  };
}

/** What is said of the rows of an answer. */
export type AboutRows = ReturnType<typeof aboutRows>;
