import { formatNumber } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";

/** A number with a minus as it is printed, not a hyphen; what rounds to nothing has no sign. */
export function signedText({ language }: Translator, value: number, digits: number): string {
  const text = formatNumber(language, Math.abs(value), digits);
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}
