import type { Choice } from "@/components/ui/choice";
import type { Translator } from "@/lib/i18n/translator";
import { eventCategories, eventMoves } from "@/lib/political-events/political-event";

/** The kinds of event, in the reader's language. */
export function categoryChoices(t: Translator): Choice[] {
  return eventCategories.map((value) => ({ value, label: t(`political-events.categories.${value}`) }));
}

/** What an event can move, in the reader's language. */
export function movesChoices(t: Translator): Choice[] {
  return eventMoves.map((value) => ({ value, label: t(`political-events.movesKinds.${value}`) }));
}
