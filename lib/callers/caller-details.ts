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

/** The rows of what a caller can have several of. */
export function callerRows(callerId: string, details: CallerDetails) {
  return {
    emails: details.email ? [{ callerId, email: details.email }] : [],
    phones: details.phone ? [{ callerId, ...details.phone }] : [],
    citizenships: details.citizenships.map((country) => ({ callerId, country })),
  };
}
