import { z } from "zod";
import * as field from "@/lib/forms/fields";
import { seriesKey } from "./series-key";

/** The form for a new series. */
export const addSeriesSchema = z.object({
  // The series' key is made of its letters and digits.
  titleEn: field.requiredLine(200).refine((title) => seriesKey(title) !== "", "invalid"),
  titleFr: field.requiredLine(200),
  sourceEn: field.requiredLine(300),
  sourceFr: field.requiredLine(300),
});
export type AddSeriesInput = z.infer<typeof addSeriesSchema>;

/** What goes with an uploaded file of monthly values: which column, and when it was published. */
export const uploadSchema = z.object({
  column: field.line(200).transform((text) => text || null),
  asOf: field.optionalDay,
});
export type UploadInput = z.infer<typeof uploadSchema>;
