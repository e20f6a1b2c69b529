import { asksForHelp } from "../help";
import { type Answer, type Printed, printAnswer } from "./answer";
import { CannotAnalyse } from "./cannot-analyse";
import { analyseConversion, conversionOptions } from "./conversion";
import { analyseEventEffect, eventEffectOptions } from "./event-effect";
import { help } from "./help";
import { analyseLink, linkOptions } from "./link";
import { type GivenOptions, type KnownOptions, readOptions } from "./read-options";
import { analyseSurvival, survivalOptions } from "./survival";
import { analyseWatch, watchOptions } from "./watch";

interface Analysis {
  readonly options: KnownOptions;
  readonly run: (options: GivenOptions) => Answer;
}

const analyses: Readonly<Record<string, Analysis>> = {
  "event-effect": { options: eventEffectOptions, run: analyseEventEffect },
  survival: { options: survivalOptions, run: analyseSurvival },
  conversion: { options: conversionOptions, run: analyseConversion },
  watch: { options: watchOptions, run: analyseWatch },
  link: { options: linkOptions, run: analyseLink },
};

/** `northbound analyse …`: a figure of the application, computed again from a file and nothing else. */
export function analyse([name = "", ...args]: readonly string[]): Printed {
  if (asksForHelp([name, ...args])) return { out: `${help}\n`, problem: "", exitCode: 0 };
  try {
    const analysis = analyses[name];
    if (analysis === undefined) throw new CannotAnalyse(unknown(name));
    const options = readOptions(name, analysis.options, args);
    return printAnswer(name, analysis.run(options), options.isOn("json"));
  } catch (error) {
    if (!(error instanceof CannotAnalyse)) throw error;
    return { out: "", problem: `${error.message}\n`, exitCode: 1 };
  }
}

function unknown(name: string): string {
  const all = Object.keys(analyses).join(", ");
  return `${name === "" ? "An analysis is missing" : `There is no analysis "${name}"`}: it is one of ${all} (--help says more).`;
}
