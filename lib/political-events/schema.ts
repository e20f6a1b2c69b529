import { z } from "zod";
import * as field from "@/lib/forms/fields";
import { isCountry } from "@/lib/i18n/places";
import { isFirstFullDay } from "./is-first-full-day";
import { eventCategories, eventMoves } from "./political-event";

const content = {
  occurredOn: field.day,
  firstFullDay: field.day,
  country: z.string().refine(isCountry, "chooseOne"),
  category: field.oneOf(eventCategories),
  moves: field.oneOf(eventMoves),
  titleEn: field.requiredLine(200),
  titleFr: field.requiredLine(200),
  citation: field.requiredLine(300),
};

type Days = { occurredOn: string; firstFullDay: string };
const countsFromFirstFullDay = ({ occurredOn, firstFullDay }: Days) =>
  isFirstFullDay(occurredOn, firstFullDay);
const elsewhere = { path: ["firstFullDay"], message: "notFirstFullDay" };

/** The form for a new event. */
export const addEventSchema = z.object(content).refine(countsFromFirstFullDay, elsewhere);

/** The form for an event that exists: the same answers, and the version that was read. */
export const editEventSchema = z
  .object({ ...content, version: field.version })
  .refine(countsFromFirstFullDay, elsewhere);
export type EditEventInput = z.infer<typeof editEventSchema>;
