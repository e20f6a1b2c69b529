import type { Chart, ChartStyle } from "@/lib/charts/chart";
import { type ShareRow, sharePlot } from "@/lib/charts/share-plot";
import { type StepCurve, stepCurves } from "@/lib/charts/step-curves";
import { formatNumber, formatShare } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { ConversionAnalysis, GroupResult } from "@/lib/statistics/conversion-analysis";
import type { Conversion } from "./conversion";
import { groupName } from "./group-name";

/** The days since the inquiry on which the curves are read; the first year is drawn. */
export const readDays = [0, 30, 60, 90, 120, 180, 270, 365];
const lastDay = 365;

type Href = (group: GroupResult) => string | undefined;

/** Shares by connection: any first with its kinds below it, none, unknown. */
export function connectionChart(t: Translator, conversion: Conversion, href: Href, style: ChartStyle): Chart {
  const { groups, families } = conversion.analysis;
  const [yes, ...others] = groups;
  const kinds = families.find(({ name }) => name === "kinds")?.rows ?? [];
  const row = (group: GroupResult, within = false) => shareRow(t, conversion, group, within, href);
  const rows = [
    ...(yes ? [row(yes)] : []),
    ...byShare(kinds).map((kind) => row(kind, true)),
    ...others.map((one) => row(one)),
  ];
  return plotOf(t, "connection", rows, conversion, style);
}

/** Shares by motivation, on the same scale as those by connection. */
export function motivationChart(t: Translator, conversion: Conversion, href: Href, style: ChartStyle): Chart {
  const rows = byShare(motivationRows(conversion)).map((group) =>
    shareRow(t, conversion, group, false, href),
  );
  return plotOf(t, "motivation", rows, conversion, style);
}

/** The motivations that somebody named. */
export function motivationRows({ analysis }: Conversion) {
  const rows = analysis.families.find(({ name }) => name === "motivations")?.rows ?? [];
  return rows.filter(({ n }) => n > 0);
}

/** Share retained by day, for the groups that have an estimate. */
export function curvesChart(t: Translator, { analysis }: Conversion, style: ChartStyle): Chart {
  const curves = analysis.groups.flatMap((group) => curveOf(t, group) ?? []);
  return stepCurves(
    {
      curves,
      until: lastDay,
      days: readDays,
      words: {
        title: t("trends-conversion.curves.title"),
        description: t("trends-conversion.curves.describe"),
        day: t("trends-conversion.curves.day"),
        axis: t("trends-conversion.curves.axis"),
      },
      format: {
        share: (share) => formatShare(t.language, share),
        day: (day) => formatNumber(t.language, day),
      },
    },
    style,
  );
}

/** Which groups are drawn, and by which method: declining is an end of its own where more than a fifth declined. */
export function curveMethods({ groups }: ConversionAnalysis) {
  const estimated = groups.filter(({ conversion }) => conversion.kind === "estimate");
  const byIncidence = estimated.filter(
    ({ conversion }) => conversion.kind === "estimate" && conversion.incidence !== null,
  );
  return { estimated, byIncidence, bySurvival: estimated.filter((group) => !byIncidence.includes(group)) };
}

function curveOf(t: Translator, { name, conversion }: GroupResult): StepCurve | null {
  if (conversion.kind === "refused") return null;
  const steps = conversion.incidence
    ? conversion.incidence.map(({ days, shares }) => ({ day: days, share: shares.retained }))
    : conversion.timeToRetained.steps.map(({ days, waiting }) => ({ day: days, share: 1 - waiting }));
  return { label: groupName(t, `short_${name}`), steps };
}

/** The largest share first, groups without one last. */
export function byShare<Row extends GroupResult>(rows: readonly Row[]): Row[] {
  const shareOf = ({ conversion }: Row) => (conversion.kind === "estimate" ? conversion.retained.share : -1);
  return rows.toSorted((a, b) => shareOf(b) - shareOf(a));
}

function shareRow(
  t: Translator,
  { motivations }: Conversion,
  group: GroupResult,
  within: boolean,
  href: Href,
): ShareRow {
  const { name, n, conversion } = group;
  const label = groupName(t, name, motivations);
  if (conversion.kind === "refused") {
    return {
      label,
      estimate: null,
      text: t("trends-conversion.shares.tooFew", { n }),
      within,
      href: href(group),
    };
  }
  const { share, lower, upper } = conversion.retained;
  const text = t("trends-conversion.shares.figure", { share: formatShare(t.language, share), n });
  return { label, estimate: { share, low: lower, high: upper }, text, within, href: href(group) };
}

function plotOf(
  t: Translator,
  name: "connection" | "motivation",
  rows: ShareRow[],
  { analysis }: Conversion,
  style: ChartStyle,
): Chart {
  const { n, retained } = analysis.all;
  const words = {
    title: t(`trends-conversion.${name}.title`),
    description: t("trends-conversion.shares.describe"),
    label: t("trends-conversion.columns.group"),
    share: t("trends-conversion.columns.share"),
    low: t("trends-conversion.shares.low"),
    high: t("trends-conversion.shares.high"),
  };
  return sharePlot(
    {
      rows,
      overall: n > 0 ? retained / n : undefined,
      reach: widest(analysis),
      words,
      format: (share) => formatShare(t.language, share),
    },
    style,
  );
}

/** The highest end of an interval on the page: both plots reach as far. */
function widest({ groups, families }: ConversionAnalysis): number {
  const all = [...groups, ...families.flatMap(({ rows }) => rows)];
  return Math.max(
    0,
    ...all.map(({ conversion }) => (conversion.kind === "estimate" ? conversion.retained.upper : 0)),
  );
}
