import { z } from "zod";
import { Density, Locale, Theme } from "@/lib/database/generated/enums";

export const languageChoice = z.object({ language: z.enum(Locale) });
export const themeChoice = z.object({ theme: z.enum(Theme) });
export const densityChoice = z.object({ density: z.enum(Density) });
export const shortcutsChoice = z.object({ shortcuts: z.enum(["on", "off"]) });

/** Passwords are taken as they are: no trimming, no composing. */
export const passwordChange = z.object({
  current: z.string().min(1, "required").max(1000, "tooLong"),
  password: z.string().min(1, "required").max(1000, "tooLong"),
  again: z.string().max(1000, "tooLong"),
});
