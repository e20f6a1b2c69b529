import { HowPanel } from "@/components/trends/how-panel";
import { formatDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { CountFilter } from "@/lib/inquiry-counts/count-filter";
import { weeksOfLog } from "@/lib/statistics/watch-history";
import type { Watch } from "@/lib/trends/watch/watch";
import { watchHref } from "@/lib/trends/watch/watch-href";

type Props = { t: Translator; watch: Watch; filter: CountFilter; whose: string; zone: string };

/** The method in words with its false alarms, and the weeks to compute it again. */
export function HowWatched({ t, watch: { rows }, filter, whose, zone }: Props) {
  const weeks = weeksOfLog(rows);
  if (weeks.length === 0) return null;
  const sentences = [
    t("trends-watch.how.span", {
      from: formatDate(t.language, rows[0]?.date ?? ""),
      to: formatDate(t.language, rows.at(-1)?.date ?? ""),
      n: weeks.reduce((sum, { count }) => sum + (count ?? 0), 0),
      weeks: weeks.length,
      whose,
      zone,
    }),
    ...(["model", "alarm", "calibration", "caveats", "none"] as const).map((name) =>
      t(`trends-watch.how.${name}`),
    ),
  ];
  return (
    <HowPanel
      t={t}
      sentences={sentences}
      download={{ href: watchHref(filter, "input"), label: t("trends-watch.how.download") }}
    />
  );
}
