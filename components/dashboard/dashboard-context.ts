import type { Actor } from "@/lib/auth/actor";
import type { Dashboard } from "@/lib/dashboard/dashboard";
import { countedInquiriesHref, dashboardHref } from "@/lib/dashboard/dashboard-href";
import type { FigureKey } from "@/lib/dashboard/figure-keys";
import type { Period } from "@/lib/dashboard/period";
import { mayDownloadFigures } from "@/lib/dashboard/permissions";
import type { DashboardQuestion } from "@/lib/dashboard/schema";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { mayWorkOnInquiries } from "@/lib/inquiries/permissions";

type ListFilters = Parameters<typeof countedInquiriesHref>[2];

/** What every part of the dashboard needs to know. */
export type DashboardContext = {
  t: Translator;
  dashboard: Dashboard;
  /** The list behind a figure; none for those who do not work on inquiries. */
  listHref: (filters?: ListFilters, period?: Period) => string | undefined;
  /** The file of a figure; none for those who may not take it away. */
  csv: (figure: FigureKey) => { href: string; label: string } | undefined;
};

/** Binds language, figures and rights together. */
export function dashboardContext(
  actor: Actor,
  question: DashboardQuestion,
  dashboard: Dashboard,
): DashboardContext {
  const t = translatorFor(actor.language);
  return {
    t,
    dashboard,
    listHref: (filters, period = dashboard.spans.period) =>
      mayWorkOnInquiries(actor) ? countedInquiriesHref(question, period, filters) : undefined,
    csv: (figure) =>
      mayDownloadFigures(actor)
        ? { href: dashboardHref(question, figure), label: t("dashboard.csv") }
        : undefined,
  };
}
