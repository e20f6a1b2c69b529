import type { AboutRows } from "./event-effect";
import type { TermFigures } from "./event-figures";
import type { aboutModel } from "./event-fit";
import { figure, interval, someOf, textTable } from "./text-table";

type AboutModel = ReturnType<typeof aboutModel>;
const units = { day: "days", week: "weeks", month: "months" };

/** The answer as a statistician reads it. */
export function eventLines(about: AboutRows, model: AboutModel, terms: readonly TermFigures[]): string[] {
  return [
    `${about.file}: ${units[about.rows]} from ${about.from} to ${about.to}, event from ${about.firstRow} on (${about.shape}).`,
    `${model.n} rows fitted, ${leftOut(about)}. ${dispersionLine(model)}`,
    `Adjusted for ${adjustments(about)}. Lag-1 autocorrelation of the residuals: ${figure(model.residualAutocorrelation)}.`,
    ...zerosLine(model),
    "",
    ...termTable(terms),
    ...terms.flatMap(halfLifeLine(about)),
    ...terms.flatMap(({ refusal }) => (refusal === null ? [] : [refusal.sentence])),
    "",
    "The ratio is observed over usual (of a fading surge: its start); its 95 % interval is calibrated on ordinary rows.",
    "It says what the counts went together with, not what caused them.",
  ];
}

function leftOut({ missingPeriods, closedPeriods }: AboutRows): string {
  const missing =
    missingPeriods.length === 0
      ? "none missing"
      : `${missingPeriods.length} missing (${someOf(missingPeriods)})`;
  return closedPeriods.length === 0 ? missing : `${missing}, ${closedPeriods.length} closed and left out`;
}

function dispersionLine({ family, dispersion }: AboutModel): string {
  const used = family.used === family.asked ? family.used : `${family.used} instead of ${family.asked}`;
  return "theta" in dispersion
    ? `Family ${used}, theta ${figure(dispersion.theta)} (SE ${figure(dispersion.standardError)}).`
    : `Family ${used}, dispersion ${figure(dispersion.phi)} (measured ${figure(dispersion.measuredPhi)}).`;
}

function adjustments({ rows, season, exposure }: AboutRows): string {
  const weekday = rows === "day" ? ["weekday"] : [];
  const made = ["trend", ...weekday, ...(season === "annual" ? ["annual season"] : [])];
  const text = exposure === null ? made.join(", ") : `${made.join(", ")}, exposure "${exposure}"`;
  return season === "none" ? `${text}; not for the season` : text;
}

function zerosLine({ unlikelyZeros }: AboutModel): string[] {
  if (unlikelyZeros.length === 0) return [];
  return [`Zeros with a chance under 1 % (--unlikely-zeros): ${someOf(unlikelyZeros)}.`];
}

function termTable(terms: readonly TermFigures[]): string[] {
  return textTable(
    [
      "term",
      "beta",
      "model SE",
      "exp(beta)",
      "observed",
      "usual",
      "ratio",
      "95 % interval",
      "p",
      "visible from",
    ],
    terms.map((term) => [
      term.name,
      figure(term.coefficient),
      figure(term.modelStandardError),
      figure(term.coefficientRatio),
      figure(term.observed),
      figure(term.usual),
      figure(term.ratio),
      term.lower === null || term.upper === null ? "–" : interval(term.lower, term.upper),
      figure(term.pValue),
      figure(term.smallestVisibleRatio),
    ]),
  );
}

function halfLifeLine({ rows }: AboutRows) {
  return ({ halfLife }: TermFigures): string[] =>
    halfLife === null
      ? []
      : [
          `Half-life of the log ratio: ${halfLife.best} ${units[rows]} (${interval(halfLife.lower, halfLife.upper)}).`,
        ];
}
