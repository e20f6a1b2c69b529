import { z } from "zod";
import { Density, Locale, Theme } from "@/lib/database/generated/enums";

export const languageChoice = z.object({ language: z.enum(Locale) });
export const themeChoice = z.object({ theme: z.enum(Theme) });
export const densityChoice = z.object({ density: z.enum(Density) });
