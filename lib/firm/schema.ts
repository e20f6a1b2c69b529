import { z } from "zod";
import * as field from "@/lib/forms/fields";
import { canadianZones } from "./founder";

/** What a firm needs before its first sign-in: its name, its zone, its first office and its first administrator. */
export const foundFirmSchema = z.object({
  firmName: field.requiredLine(200),
  officeName: field.requiredLine(100),
  timeZone: field.oneOf(canadianZones),
  name: field.requiredLine(200),
  email: field
    .line(254)
    .transform((text) => text.toLowerCase())
    .pipe(z.email("notAnEmail")),
});
export type FoundFirmInput = z.infer<typeof foundFirmSchema>;

/** One more office. */
export const addOfficeSchema = z.object({ office: field.requiredLine(100) });

/** Whether mails may carry files. */
export const attachmentsChoice = z.object({ attachments: z.enum(["on", "off"]) });
