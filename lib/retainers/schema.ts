import { z } from "zod";
import * as field from "@/lib/forms/fields";

/** The retainer: from here on the inquiry is a client's. */
export const retainSchema = z.object({ retainedOn: field.day, matterNumber: field.line(60) });
export type RetainInput = z.infer<typeof retainSchema>;
