import { z } from "zod";
import { Locale, Role } from "@/lib/database/generated/enums";
import * as field from "@/lib/forms/fields";

/** Someone new. */
export const inviteStaffSchema = z.object({
  name: field.requiredLine(200),
  email: field
    .line(254)
    .transform((text) => text.toLowerCase())
    .pipe(z.email("notAnEmail")),
  role: z.enum(Role, "chooseOne"),
  officeId: field.id,
  language: z.enum(Locale, "chooseOne"),
});
export type InviteStaffInput = z.infer<typeof inviteStaffSchema>;

/** One person of the staff. */
export const staffIdSchema = z.object({ staffId: field.id });

/** Another role or office. */
export const changeStaffSchema = z.object({
  staffId: field.id,
  role: z.enum(Role, "chooseOne"),
  officeId: field.id,
});
export type ChangeStaffInput = z.infer<typeof changeStaffSchema>;
