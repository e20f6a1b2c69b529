import { canMoveTheSame } from "@/lib/political-events/competing-events";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import { type EventAnalysis, eventAnalysis } from "@/lib/statistics/event-analysis";
import { DEFAULT_WINDOWS } from "@/lib/statistics/event-window";
import { eventQuestion, eventSeries, type Log } from "@/lib/trends/event-question";

/** An event and what the application finds about it. */
export type AnsweredEvent = { event: PoliticalEvent; analysis: EventAnalysis };

/** The default question about events that can move inquiries; those that are refused as a whole are left out. */
export function answerEvents(
  events: readonly PoliticalEvent[],
  isAsked: (event: PoliticalEvent) => boolean,
  log: Log,
): AnsweredEvent[] {
  const asked = events.filter((event) => canMoveTheSame(event.moves, "inquiries") && isAsked(event));
  return asked.flatMap((event) => {
    const question = eventQuestion(event, byDefault, eventSeries(event, events, log));
    const analysis = question && eventAnalysis(question);
    return analysis?.kind === "estimate" ? [{ event, analysis }] : [];
  });
}

const byDefault = { shape: "windows", windows: DEFAULT_WINDOWS } as const;
