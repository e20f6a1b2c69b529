import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/database/client";
import type { Density, Locale, Theme } from "@/lib/database/generated/enums";

export type Preferences = Partial<{
  locale: Locale;
  theme: Theme;
  density: Density;
  keyboardShortcuts: boolean;
}>;

/** How one likes the screen: one's own row only, and of no interest to the audit log. */
export async function choosePreferences(actor: Actor, preferences: Preferences): Promise<void> {
  await database().staff.update({ where: { id: actor.staffId }, data: preferences });
}
