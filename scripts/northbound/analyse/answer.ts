import type { CommandRefusal } from "./refusal-sentence";

/** What a command found: its figures for programs, the same for a reader, and why they are withheld, if they are. */
export interface Answer {
  readonly figures: object;
  readonly lines: readonly string[];
  readonly refusal: CommandRefusal | null;
  readonly forced: boolean;
}

/** What is printed where, and the exit code. */
export interface Printed {
  readonly out: string;
  readonly problem: string;
  readonly exitCode: 0 | 1;
}

/** A refusal is exit code 1, in words and as JSON alike; forced figures are printed with what speaks against them. */
export function printAnswer(analysis: string, answer: Answer, json: boolean): Printed {
  const { figures, lines, refusal, forced } = answer;
  const withheld = refusal !== null && !forced;
  const exitCode = withheld ? 1 : 0;
  const kind = withheld ? "refused" : "estimate";
  if (json) {
    const object = { analysis, kind, forced: refusal !== null && forced, refusal, ...figures };
    return { out: `${JSON.stringify(object, null, 2)}\n`, problem: "", exitCode };
  }
  const said =
    refusal === null ? [] : [forced ? `Forced. ${refusal.sentence}` : `Refused. ${refusal.sentence}`];
  return { out: `${[...said, ...lines].join("\n")}\n`, problem: "", exitCode };
}
