import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { RefusalReason } from "@/lib/statistics/refusal";
import type { AnsweredEvent } from "./answer-events";
import { isOrdinary, plantedOn, trueRatio } from "./planted";

/** One window of one event in one firm, against the truth. */
export type WindowOutcome = {
  firstFullDay: CalendarDate;
  /** Day 0 of the windows: that of the earliest event that it cannot be told from. */
  countedFrom: CalendarDate;
  fromDay: number;
  truth: number;
  /** Whether windows of other events reach into it. */
  shared: boolean;
  /** Whether the interval holds the truth. */
  held: boolean;
  /** Whether the interval leaves out 1. */
  found: boolean;
};

/** The half-life of one event in one firm, against the truth. */
export type HalfLifeOutcome = {
  firstFullDay: CalendarDate;
  countedFrom: CalendarDate;
  /** Whether any event, this or another, moved the first 28 days. */
  moved: boolean;
  refusal: RefusalReason | null;
  /** Whether what is shown is within two times what was planted with this event, and whether its set holds that. */
  right: boolean;
  held: boolean;
};

/** Every window that has a figure. */
export function judgeWindows(answers: readonly AnsweredEvent[]): WindowOutcome[] {
  return eachOnce(answers).flatMap(({ event: { firstFullDay }, analysis: { effect } }) =>
    effect.windows.flatMap((shown) => {
      if (shown.kind === "refused") return [];
      const countedFrom = effect.firstFullDay;
      const truth = trueRatio(countedFrom, shown.window);
      const { lower, upper } = shown;
      const held = lower <= truth && truth <= upper;
      const found = lower > 1 || upper < 1;
      const shared = shown.overlappingEvents.length > 0;
      return [{ firstFullDay, countedFrom, fromDay: shown.window.fromDay, truth, shared, held, found }];
    }),
  );
}

/** Every half-life, shown or refused. */
export function judgeHalfLives(answers: readonly AnsweredEvent[]): HalfLifeOutcome[] {
  return eachOnce(answers).map(({ event: { firstFullDay }, analysis: { effect, halfLife } }) => {
    const countedFrom = effect.firstFullDay;
    const moved = !isOrdinary(trueRatio(countedFrom, { fromDay: 0, toDay: 27 }));
    const base = { firstFullDay, countedFrom, moved };
    if (halfLife.kind === "refused") return { ...base, refusal: halfLife.reason, right: false, held: false };
    const truth = plantedOn(firstFullDay)?.halfLifeDays ?? Number.NaN;
    const { halfLifeDays, lowerDays, upperDays } = halfLife;
    const right = halfLifeDays >= truth / 2 && halfLifeDays <= truth * 2;
    return { ...base, refusal: null, right, held: lowerDays <= truth && truth <= upperDays };
  });
}

/** Events that are answered together have one answer: that of the planted one, or of the first. */
function eachOnce(answers: readonly AnsweredEvent[]): AnsweredEvent[] {
  const isPlanted = ({ event }: AnsweredEvent) => plantedOn(event.firstFullDay) !== undefined;
  const inOrder = [...answers.filter(isPlanted), ...answers.filter((answer) => !isPlanted(answer))];
  const starts = inOrder.map(({ analysis }) => analysis.effect.firstFullDay);
  return inOrder.filter((_, index) => starts.indexOf(starts[index] ?? "") === index);
}
