import { z } from "zod";
import { isResidence } from "@/lib/dashboard/residence";
import { Channel } from "@/lib/database/generated/enums";
import * as field from "@/lib/forms/fields";
import { isCountry } from "@/lib/i18n/places";
import { connectionChoices } from "./count-filter";

const absent = z.literal("").transform(() => null);

/** Which counted inquiries, as parameters of an address; all may be missing, which means any. */
export const countFilterSchema = z.object({
  office: field.optionalId,
  channel: z.union([absent, z.enum(Channel)]),
  residence: z.union([absent, z.string().refine(isResidence)]),
  citizenship: z.union([absent, z.string().refine(isCountry)]),
  motivation: field.optionalId,
  connection: z.union([absent, z.enum(connectionChoices)]),
});
