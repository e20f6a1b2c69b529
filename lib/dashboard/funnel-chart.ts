import type { Funnel } from "@/lib/charts/funnel";
import { formatNumber, formatShare } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { Dashboard } from "./dashboard";
import { periodDays } from "./period-name";

type Step = Dashboard["steps"][number]["stage"];

/** What the funnel says: how many became clients so far. */
export function funnelTitle(t: Translator, { figures, outcome }: Dashboard): string {
  const { total } = figures;
  if (total === null || outcome.client === null || total === 0) return t("dashboard.funnel.titleNone");
  return t("dashboard.funnel.title", { share: formatShare(t.language, outcome.client / total, 1) });
}

/** Whose way is shown, and how many of them are still on it. */
export function funnelAbout(t: Translator, { figures, outcome, spans }: Dashboard): string {
  const said = (n: number | null) => (n === null ? t("dashboard.withheld") : formatNumber(t.language, n));
  return t("dashboard.funnel.about", {
    span: periodDays(t, spans.period),
    n: said(figures.total),
    open: said(outcome.open),
  });
}

/** How many reached each step, ready to be drawn; steps that are withheld are left out. */
export function funnelChart(
  t: Translator,
  { steps, figures }: Dashboard,
  href: (stage: Step) => string | undefined,
): Funnel {
  const all = figures.total ?? 0;
  const count = (n: number) => formatNumber(t.language, n);
  return {
    stages: steps.flatMap(({ stage, n }) => {
      if (n === null) return [];
      const text = t("dashboard.funnel.text", {
        n: count(n),
        share: formatShare(t.language, all && n / all),
      });
      return [{ label: t(`inquiries.stage.${stage}`), count: n, text, href: href(stage) }];
    }),
    words: {
      title: t("dashboard.funnel.titleNone"),
      description: t("dashboard.funnel.titleNone"),
      label: t("dashboard.funnel.label"),
      count: t("dashboard.funnel.count"),
      open: t("dashboard.funnel.open"),
    },
    format: count,
  };
}
