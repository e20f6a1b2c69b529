import type { Translator } from "@/lib/i18n/translator";
import type { Refusal } from "@/lib/statistics/refusal";

/** Why there is no figure, and what would be needed. */
export function refusalText(t: Translator, { reason, needed, found }: Refusal): string {
  return t(`trends.refusals.${reason}`, { needed: Math.round(needed), found: Math.floor(found) });
}
