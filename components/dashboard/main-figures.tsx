import { type Figure, FigureRow } from "@/components/ui/figure-row";
import { changeText } from "@/lib/dashboard/change";
import type { Figures, Shown } from "@/lib/dashboard/dashboard";
import { countCell } from "@/lib/dashboard/figure-table";
import { formatShare } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import { wilsonInterval } from "@/lib/statistics/wilson-interval";
import type { DashboardContext } from "./dashboard-context";

/** The four figures that the page is about. */
export function MainFigures({ context }: { context: DashboardContext }) {
  const { t } = context;
  const figures = [inquiries(context), fromUnitedStates(context), connected(context), clients(context)];
  return <FigureRow label={t("dashboard.figures.label")} figures={figures} />;
}

function inquiries({ t, dashboard: { figures, before }, listHref }: DashboardContext): Figure {
  return {
    label: t("dashboard.figures.inquiries"),
    value: countCell(t, figures.total).text,
    change: before ? changeText(t, figures.total, before.total) : undefined,
    note: before ? against(t, before.total) : t("dashboard.figures.noBefore"),
    href: listHref(),
  };
}

function fromUnitedStates({ t, dashboard: { figures, before }, listHref }: DashboardContext): Figure {
  return {
    label: t("dashboard.figures.unitedStates"),
    value: countCell(t, figures.unitedStates).text,
    change: before ? changeText(t, figures.unitedStates, before.unitedStates) : undefined,
    note: before ? against(t, before.unitedStates) : ofAll(t, figures.total),
    href: listHref({ country: "US" }),
  };
}

function connected({ t, dashboard: { figures, before }, listHref }: DashboardContext): Figure {
  const now = connectedShare(figures);
  const then = before && connectedShare(before);
  const note =
    now &&
    t("dashboard.figures.connectedNote", {
      low: formatShare(t.language, now.lower),
      high: formatShare(t.language, now.upper),
      n: now.n,
    });
  const was = then ? t("dashboard.figures.was", { share: formatShare(t.language, then.share) }) : "";
  return {
    label: t("dashboard.figures.connected"),
    value: now ? formatShare(t.language, now.share) : t("dashboard.figures.none"),
    note: note ? `${note}${was}` : undefined,
    href: listHref({ connection: "yes" }),
  };
}

/** The share of those whose answer is known, with its interval. */
function connectedShare({ connected: yes, unconnected: no }: Figures) {
  if (yes === null || no === null) return null;
  const interval = wilsonInterval({ successes: yes, n: yes + no });
  return interval.kind === "estimate" ? interval : null;
}

function clients({ t, dashboard: { figures, outcome }, listHref }: DashboardContext): Figure {
  const { total } = figures;
  const { client, open } = outcome;
  const isKnown = total !== null && total > 0 && client !== null && open !== null;
  return {
    label: t("dashboard.figures.clients"),
    value: isKnown ? formatShare(t.language, client / total, 1) : t("dashboard.figures.none"),
    note: isKnown ? t("dashboard.figures.clientsNote", { clients: client, n: total, open }) : undefined,
    href: listHref({ stage: "retained_or_later" }),
  };
}

function against(t: Translator, before: Shown): string {
  return before === null ? "" : t("dashboard.figures.against", { before });
}

function ofAll(t: Translator, n: Shown): string {
  return n === null ? "" : t("dashboard.figures.ofInquiries", { n });
}
