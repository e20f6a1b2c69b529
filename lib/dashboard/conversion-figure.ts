import type { Cell } from "@/lib/charts/chart";
import { formatNumber, formatShare } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import { newcombeDifference } from "@/lib/statistics/newcombe-difference";
import { wilsonInterval } from "@/lib/statistics/wilson-interval";
import { conversionDays } from "./conversion-cohort";
import type { Dashboard } from "./dashboard";
import { countCell, type FigureTable } from "./figure-table";
import { periodDays } from "./period-name";

/** A share is told from this many inquiries, and this many who retained the firm. */
export const leastPeople = 20;
export const leastClients = 5;

export type ConversionFigure = FigureTable & { title: string; about: string; hasTooFew: boolean };
type Row = Dashboard["conversion"][number];

/** Who became clients, by connection to Canada: any connection first, its kinds, none, unknown. */
export function conversionFigure(
  t: Translator,
  { conversion, spans }: Pick<Dashboard, "conversion"> & { spans: Pick<Dashboard["spans"], "cohort"> },
): ConversionFigure {
  const rows = ordered(conversion);
  const shares = rows.map(shareOf);
  const column = (label: string, numeric = true) => ({ label, numeric });
  return {
    title: titleOf(t, rows),
    about: t("dashboard.conversion.about", { span: periodDays(t, spans.cohort), days: conversionDays }),
    hasTooFew: rows.some((row, place) => isTold(row) && shares[place] === null),
    keys: rows.map(({ group }) => group),
    table: {
      columns: [
        column(t("dashboard.conversion.columns.group"), false),
        column(t("dashboard.conversion.columns.n")),
        column(t("dashboard.conversion.columns.retained")),
        column(t("dashboard.conversion.columns.share")),
        column(t("dashboard.conversion.low")),
        column(t("dashboard.conversion.high")),
      ],
      rows: rows.map((row, place) => [
        nameCell(t, row.group),
        countCell(t, row.n),
        countCell(t, row.retained),
        ...(isTold(row) ? shareCells(t, shares[place] ?? null) : withheldCells(t)),
      ]),
    },
  };
}

function ordered(rows: readonly Row[]): Row[] {
  const last = ["no", "unknown"];
  const rank = ({ group }: Row) => (group === "yes" ? -1 : last.indexOf(group) + 1);
  return rows.toSorted((a, b) => rank(a) - rank(b));
}

function nameCell(t: Translator, group: string): Cell {
  const text =
    t.find(`dashboard.conversion.groups.${group}`) ?? t.find(`inquiries.connectionKind.${group}`) ?? group;
  return { value: text, text };
}

function shareOf({ n, retained }: Row) {
  if (n === null || retained === null || n < leastPeople || retained < leastClients) return null;
  const interval = wilsonInterval({ successes: retained, n });
  return interval.kind === "estimate" ? interval : null;
}

function isTold({ n, retained }: Row): boolean {
  return n !== null && retained !== null;
}

const nothing: Cell = { value: null, text: "" };

/** Not "too few": a number is also withheld because it would give another one away. */
function withheldCells(t: Translator): Cell[] {
  return [countCell(t, null), nothing, nothing];
}

function shareCells(t: Translator, share: ReturnType<typeof shareOf>): Cell[] {
  if (!share) {
    return [{ value: null, text: t("dashboard.conversion.tooFew") }, nothing, nothing];
  }
  const { share: middle, lower, upper } = share;
  const percent = (value: number, digits = 0) => formatNumber(t.language, value * 100, digits);
  const text = t("dashboard.conversion.share", {
    share: formatShare(t.language, middle),
    low: percent(lower),
    high: percent(upper),
  });
  return [
    { value: middle, text },
    { value: lower, text: formatShare(t.language, lower) },
    { value: upper, text: formatShare(t.language, upper) },
  ];
}

/** More often, or no clear difference, between any connection and none; nothing where a group is too small. */
function titleOf(t: Translator, rows: readonly Row[]): string {
  const countsOf = (group: string) => {
    const row = rows.find((one) => one.group === group);
    return row && shareOf(row) ? { successes: row.retained ?? 0, n: row.n ?? 0 } : null;
  };
  const connected = countsOf("yes");
  const unconnected = countsOf("no");
  if (!connected || !unconnected) return t("dashboard.conversion.titleNone");
  const difference = newcombeDifference(connected, unconnected);
  if (difference.kind !== "estimate" || difference.lower <= 0) return t("dashboard.conversion.titleSame");
  const ratio = difference.first.share / difference.second.share;
  return t("dashboard.conversion.titleMore", { ratio: formatNumber(t.language, ratio, 1) });
}
