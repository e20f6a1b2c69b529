import { formatNumber, formatShare } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { Shown } from "./dashboard";

/** From this number on, a change is told in per cent; below, per cent would make much of little. */
const leastForPercent = 20;

/** "+161 %", "4.1 times as many", "+3": how a count changed; nothing where it cannot be told. */
export function changeText(t: Translator, now: Shown, before: Shown): string | undefined {
  if (now === null || before === null) return undefined;
  if (before < leastForPercent) return signed(now - before, formatNumber(t.language, Math.abs(now - before)));
  if (now >= 3 * before) {
    return t("dashboard.figures.times", { ratio: formatNumber(t.language, now / before, 1) });
  }
  return signed(now - before, formatShare(t.language, Math.abs(now / before - 1)));
}

function signed(difference: number, size: string): string {
  if (difference === 0) return "±0";
  return `${difference > 0 ? "+" : "−"}${size}`;
}
