import type { Hypothesis } from "@/lib/hypotheses/hypothesis";
import type { Translator } from "@/lib/i18n/translator";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import type { EventAnalysis } from "@/lib/statistics/event-analysis";
import type { Refusal } from "@/lib/statistics/refusal";
import { ratioText, type ShownWindow, shownWindows } from "./event-finding";

/** An event with everything that is computed of it, the events that it cannot be told from, and those within its windows. */
export type ComparedEvent = {
  event: PoliticalEvent;
  together: PoliticalEvent[];
  overlapping: PoliticalEvent[];
  /** The question as it was last written down. */
  asked: Hypothesis | null;
  analysis: EventAnalysis | Refusal;
};

/** Elections of the President of the United States: what is compared unless events are named. */
export function isPresidentialElection({ category, country, titleEn }: PoliticalEvent): boolean {
  return category === "election" && country === "US" && /presidential election/i.test(titleEn);
}

/** Which of the events moved inquiries most in its first days, from the results alone. */
export function sideBySideFinding(t: Translator, events: readonly ComparedEvent[]): string {
  const risen = events.flatMap(({ event, analysis }) => {
    const first = firstWindow(analysis);
    return first && first.lower > 1 ? [{ event, first }] : [];
  });
  const [strongest] = risen.toSorted((a, b) => b.first.ratio - a.first.ratio);
  if (!strongest) return t("trends-events.sideBySide.findingNone");
  return t("trends-events.sideBySide.finding", {
    strongest: t.language === "fr" ? strongest.event.titleFr : strongest.event.titleEn,
    ratio: ratioText(t, strongest.first.ratio),
    n: strongest.first.window.toDay + 1,
  });
}

function firstWindow(analysis: ComparedEvent["analysis"]): ShownWindow | undefined {
  if (analysis.kind === "refused") return undefined;
  return shownWindows(analysis.effect).find(({ window }) => window.fromDay === 0);
}
