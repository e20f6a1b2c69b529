import { z } from "zod";
import { EventResponse, EventShape } from "@/lib/database/generated/enums";
import * as field from "@/lib/forms/fields";
import { countFilterSchema } from "@/lib/inquiry-counts/schema";
import { parseWindows } from "./windows-text";

/** The form that writes a question down: about one event or, without one, about every event that it can be asked of. */
export const registerSchema = countFilterSchema.extend({
  eventId: field.optionalId,
  response: z.union([z.literal("").transform(() => "inquiries" as const), z.enum(EventResponse)]),
});

/** The form that asks a registered question otherwise; `version` is the one that its author has read. */
export const changeSchema = countFilterSchema.extend({
  version: field.version,
  shape: field.oneOf(Object.values(EventShape) as [EventShape, ...EventShape[]]),
  windows: z.string().transform((text, context) => {
    const windows = parseWindows(text);
    if (windows) return windows;
    context.addIssue({ code: "custom", message: "notWindows" });
    return z.NEVER;
  }),
  reason: field.requiredLine(300),
});
export type ChangeInput = Pick<z.infer<typeof changeSchema>, "version" | "shape" | "windows" | "reason">;
