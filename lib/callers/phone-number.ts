import parsePhoneNumber from "libphonenumber-js/max";

export type PhoneNumber = { e164: string; extension: string };

/** A phone number as typed, read as a Canadian or US one where no country is given; null if it is none. */
export function readPhoneNumber(text: string): PhoneNumber | null {
  const number = parsePhoneNumber(text, { defaultCountry: "CA", extract: false });
  if (!number?.isPossible()) return null;
  return { e164: number.number, extension: number.ext ?? "" };
}

/** "+1 206 555 0143 ext. 12", the same everywhere. */
export function formatPhoneNumber({ e164, extension }: PhoneNumber): string {
  const text = parsePhoneNumber(e164)?.formatInternational() ?? e164;
  return extension ? `${text} ext. ${extension}` : text;
}
