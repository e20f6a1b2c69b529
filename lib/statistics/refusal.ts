/** Why a figure cannot be estimated. The dictionaries hold one sentence for each. */
export type RefusalReason =
  | "too-few-weeks-before"
  | "too-few-weeks-after"
  | "too-few-usual"
  | "too-few-ordinary-runs"
  | "too-few-asked"
  | "too-few-people"
  | "too-few-conversions"
  | "too-few-months"
  | "too-few-inquiries-in-excess"
  | "competing-event-nearby"
  | "window-not-over"
  | "window-needs-a-year-before"
  | "no-rise"
  | "no-clear-fading"
  | "half-life-undetermined"
  | "no-earlier-days-to-compare"
  | "model-did-not-converge";

/**
 * "Cannot be estimated" as a value.
 *
 * Question: why is there no figure here, and what would be needed?
 * Shape: `needed` and `found` are in the unit that the reason names (weeks, inquiries, people, months, runs of days);
 * both are finite, so that a sentence can always print them. A refused figure is never NaN and never an empty chart.
 */
export interface Refusal {
  readonly kind: "refused";
  readonly reason: RefusalReason;
  readonly needed: number;
  readonly found: number;
}

/** Makes a refusal: the reason, how much is needed, and how much there is. */
export function refuse(reason: RefusalReason, needed: number, found: number): Refusal {
  return { kind: "refused", reason, needed, found };
}
