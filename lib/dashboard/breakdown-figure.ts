import { formatShare } from "@/lib/i18n/format";
import { countryName, stateName } from "@/lib/i18n/places";
import type { Translator } from "@/lib/i18n/translator";
import type { Dashboard, Shown } from "./dashboard";
import type { Breakdown } from "./figure-keys";
import { type FigureRow, type FigureTable, shareTable, withheldLast } from "./figure-table";

/** A breakdown with its finding and its numbers. */
export type BreakdownFigure = FigureTable & { title: string; whole: Shown };

/** What a list has no room for stands together in its last line. */
const mostRows = 10;
/** The line of everything else; no value has this key. */
export const othersKey = "*";
/** The line of those of whom it is not known. */
export const unknownKey = "none";
/** A finding is stated from this many inquiries on. */
const leastForFinding = 20;

/** Inquiries by channel, referral source, country or US state; `sourceName` names a source by its id. */
export function breakdownFigure(
  t: Translator,
  breakdown: Breakdown,
  dashboard: Dashboard,
  sourceName: (id: string) => string,
): BreakdownFigure {
  const whole = breakdown === "states" ? dashboard.figures.unitedStates : dashboard.figures.total;
  const named = dashboard[breakdown].map(({ value, n }) => ({
    key: value ?? unknownKey,
    label: value === null ? unknownName(t, breakdown) : nameOf(t, breakdown, value, sourceName),
    n,
  }));
  const rows = withheldLast(named);
  const heads = {
    label: t(`dashboard.${breakdown}.label`),
    count: t("dashboard.breakdown.count"),
    share: t("dashboard.breakdown.share"),
  };
  return {
    ...shareTable(t, heads, shortened(t, breakdown, rows), whole),
    title: titleOf(t, breakdown, rows, whole),
    whole,
  };
}

function nameOf(
  t: Translator,
  breakdown: Breakdown,
  value: string,
  sourceName: (id: string) => string,
): string {
  if (breakdown === "channels") return t.find(`inquiries.channel.${value}`) ?? value;
  if (breakdown === "sources") return sourceName(value);
  return breakdown === "countries" ? countryName(t.language, value) : stateName(t, "US", value);
}

function unknownName(t: Translator, breakdown: Breakdown): string {
  return breakdown === "states" ? t("dashboard.residence.noState") : t("dashboard.breakdown.unknown");
}

function shortened(t: Translator, breakdown: Breakdown, rows: readonly FigureRow[]): FigureRow[] {
  if (rows.length <= mostRows + 1) return [...rows];
  const rest = rows.slice(mostRows);
  const isWhole = rest.every(({ n }) => n !== null);
  const n = isWhole ? rest.reduce((sum, row) => sum + (row.n ?? 0), 0) : null;
  const label = t(breakdown === "states" ? "dashboard.states.others" : "dashboard.breakdown.others", {
    n: rest.length,
  });
  return [...rows.slice(0, mostRows), { key: othersKey, label, n }];
}

/** The most frequent value, if there are enough inquiries and one that is known leads. */
function titleOf(t: Translator, breakdown: Breakdown, rows: readonly FigureRow[], whole: Shown): string {
  const [first, second] = rows;
  const leads = first && first.key !== unknownKey && first.n !== null && first.n !== second?.n;
  if (!leads || whole === null || whole < leastForFinding) return t(`dashboard.${breakdown}.titleNone`);
  const share = formatShare(t.language, (first.n ?? 0) / whole);
  return t(`dashboard.${breakdown}.title`, { name: first.label, share });
}
