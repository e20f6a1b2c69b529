import { parse } from "csv-parse/sync";
import { isCalendarDate } from "@/lib/calendar/calendar-date";
import { isFirstFullDay } from "./is-first-full-day";
import { eventCategories, eventMoves, type PoliticalEventDraft } from "./political-event";

/** The events of the reference pack. The pack ships with the product: anything amiss in it is a defect, and thrown. */
export function readReferenceEvents(csv: string): PoliticalEventDraft[] {
  return parse<Record<string, string>>(csv, { columns: true }).map(readEvent);
}

function readEvent(row: Record<string, string>, index: number): PoliticalEventDraft {
  const { day = "", first_full_day: firstFullDay = "", country = "", citation = "" } = row;
  const category = eventCategories.find((known) => known === row.category);
  const moves = eventMoves.find((known) => known === row.moves);
  const { title_en: titleEn = "", title_fr: titleFr = "" } = row;
  const hasDays = isCalendarDate(day) && isCalendarDate(firstFullDay) && isFirstFullDay(day, firstFullDay);
  if (!hasDays || !category || !moves || !/^[A-Z]{2}$/.test(country) || !titleEn || !titleFr || !citation) {
    throw new Error(`Reference events, line ${index + 2}: not an event`);
  }
  return { occurredOn: day, firstFullDay, country, category, moves, titleEn, titleFr, citation };
}
