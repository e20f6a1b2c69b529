import type { Density, Role, Theme } from "@/lib/database/generated/enums";
import type { Language } from "@/lib/i18n/translator";

declare const minted: unique symbol;

/** Staff who have signed in. Only `session.ts` makes one: who holds an Actor has been looked up in the database. */
export type Actor = {
  readonly staffId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly role: Role;
  readonly officeId: string;
  readonly language: Language;
  readonly theme: Theme;
  readonly density: Density;
  readonly keyboardShortcuts: boolean;
  readonly [minted]: true;
};
