import type { Refusal, RefusalReason } from "@/lib/statistics/refusal";

/** Why a command withholds a figure, and what would be needed. */
export interface CommandRefusal {
  readonly reason: string;
  readonly needed: number;
  readonly found: number;
  readonly sentence: string;
}

const sentences: Record<RefusalReason, (needed: string, found: string) => string> = {
  "too-few-weeks-before": (needed, found) => `It takes ${needed} weeks before; there are ${found}.`,
  "too-few-weeks-after": (needed, found) =>
    `It takes ${needed} full weeks from there on; there are ${found}.`,
  "too-few-usual": (needed, found) => `It takes at least ${needed} usual inquiries; there are ${found}.`,
  "too-few-ordinary-runs": () => "Outside the event there is no stretch as long to compare with.",
  "too-few-asked": (needed, found) => `It takes ${needed} people asked; there are ${found}.`,
  "too-few-people": (needed, found) => `It takes ${needed} people in a group; there are ${found}.`,
  "too-few-conversions": (needed, found) =>
    `It takes ${needed} to whom it happened in a group; there are ${found}.`,
  "too-few-months": (needed, found) => `It takes ${needed} usable months; there are ${found}.`,
  "too-few-inquiries-in-excess": (needed, found) =>
    `A half-life takes an excess of ${needed} in the first 28 days; there are ${found}.`,
  "competing-event-nearby": () => "The rows cannot tell this term from the model's other columns.",
  "window-not-over": (needed, found) => `It takes ${needed} days from the event on; there are ${found}.`,
  "window-needs-a-year-before": (needed, found) =>
    `Past day 27 it takes ${needed} weeks before the event; there are ${found}.`,
  "no-rise": () => "There was no rise that could fade.",
  "no-clear-fading": (needed, found) =>
    `A fading surge must gain ${needed} in log-likelihood over none; it gains ${found}.`,
  "half-life-undetermined": () => "The rows leave the half-life open: its set is too wide or has no end.",
  "no-earlier-days-to-compare": () => "There are no earlier days to compare with.",
  "model-did-not-converge": () => "The regression did not settle.",
};

/** A refusal of the statistics in the words of the command line. */
export function refusalSentence({ reason, needed, found }: Refusal, about = ""): CommandRefusal {
  const sentence = sentences[reason](short(needed), short(found));
  return { reason, needed, found, sentence: about === "" ? sentence : `${about}: ${sentence}` };
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
