import { DEFAULT_WINDOWS } from "@/lib/statistics/event-window";
import { eventsOverview } from "@/lib/trends/events-overview";
import type { AnsweredEvent } from "./answer-events";
import { isOrdinary, trueRatio } from "./planted";

/** What stands out in the table of all events of one firm, in one window. */
export type Discoveries = {
  fromDay: number;
  judged: number;
  found: number;
  /** Found although nothing was planted there, or on the wrong side of the usual rate. */
  falselyFound: number;
};

/** The table of all events, window by window. */
export function judgeDiscoveries(answers: readonly AnsweredEvent[]): Discoveries[] {
  return DEFAULT_WINDOWS.map((window) => {
    const { judged, found } = eventsOverview(answers, window);
    const falselyFound = found.filter(({ event, effect }) => {
      const truth = trueRatio(event.firstFullDay, window);
      return isOrdinary(truth) || effect.ratio > 1 !== truth > 1;
    });
    const counts = { judged: judged.length, found: found.length, falselyFound: falselyFound.length };
    return { fromDay: window.fromDay, ...counts };
  });
}
