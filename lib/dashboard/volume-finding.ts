import { formatDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { Period } from "./period";
import type { Volume, VolumePoint } from "./volume";

/** What the chart of inquiries shows: the week of the period that stands out, or that none does. */
export function volumeFinding(t: Translator, { unit, points, usual }: Volume, period: Period): string {
  const weeks = points.filter(({ from, to, n }) => to >= period.from && from <= period.to && n !== null);
  if (!usual || weeks.length === 0) return t(`dashboard.volume.title.${unit}`);
  const peak = weeks.reduce<VolumePoint | null>(
    (most, week) => ((week.n ?? 0) > (most?.n ?? -1) ? week : most),
    null,
  );
  if (!peak || (peak.n ?? 0) <= usual.high) return t("dashboard.volume.peak.usual");
  return t("dashboard.volume.peak.week", { day: formatDate(t.language, peak.from), n: peak.n ?? 0 });
}
