import type { Locale } from "@/lib/database/generated/enums";
import { nameKey } from "./name-key";
import type { PhoneNumber } from "./phone-number";

/** What the office knows of a caller. */
export type CallerDetails = {
  name: string;
  preferredName: string;
  language: Locale | null;
  phone: PhoneNumber | null;
  email: string | null;
  citizenships: readonly string[];
};

/** The caller's own row; no name means anonymous. */
export function callerColumns(details: CallerDetails) {
  return {
    name: details.name || null,
    nameKey: details.name ? nameKey(details.name) : null,
    preferredName: details.preferredName || null,
    language: details.language,
  };
}
