import { z } from "zod";
import { isCalendarDate } from "@/lib/calendar/calendar-date";

const controls = /[\p{Cc}]/u;
const controlsButBreaks = /[^\P{Cc}\n\t]/u;
// Marks that reorder what the eye reads; right-to-left letters need none of them.
const reorderingMarks = /[\u202a-\u202e\u2066-\u2069]/g;

/** A line of text: trimmed, composed (NFC), without control characters or reordering marks. */
export const line = (max: number) =>
  z
    .string()
    .transform((text) => text.normalize("NFC").replace(reorderingMarks, "").trim())
    .pipe(
      z
        .string()
        .max(max, "tooLong")
        .refine((text) => !controls.test(text), "controlCharacters"),
    );

/** A line that must say something. */
export const requiredLine = (max: number) => line(max).refine((text) => text !== "", "required");

/** Several lines of text. */
export const paragraphs = (max: number) =>
  z
    .string()
    .transform((text) => text.normalize("NFC").trim())
    .pipe(
      z
        .string()
        .max(max, "tooLong")
        .refine((text) => !controlsButBreaks.test(text), "controlCharacters"),
    );

/** A day that exists, between 1900 and 2200. */
export const day = z
  .string()
  .refine((text) => isCalendarDate(text) && text >= "1900-01-01" && text < "2200-01-01", "notADate");

/** A day, or nothing. */
export const optionalDay = z.union([z.literal("").transform(() => null), day]);

/** A time of day such as "14:02", or nothing. */
export const optionalTime = z.union([
  z.literal("").transform(() => null),
  z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, "notATime"),
]);

/** One of a list. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, "chooseOne");

/** One of a list, or nothing. */
export const optionalOneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.union([z.literal("").transform(() => null), z.enum(values, "chooseOne")]);

/** The id of a row. */
export const id = z.uuid("chooseOne");

/** The id of a row, or nothing. */
export const optionalId = z.union([z.literal("").transform(() => null), id]);

/** A ticked box. */
export const ticked = z.string().transform((text) => text !== "");

/** The version of a row as it was when the form was opened. */
export const version = z.coerce.number().int().positive();
