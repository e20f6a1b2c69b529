import { z } from "zod";
import * as field from "@/lib/forms/fields";

/** The address of the list of callers: one's own text search, and the place in the list by the id of a caller. */
export const callerListSchema = z.object({
  search: field.optionalId,
  after: field.optionalId,
  before: field.optionalId,
});
