import { conversionDays } from "@/lib/dashboard/conversion-cohort";
import { conversionFigure, leastClients, leastPeople } from "@/lib/dashboard/conversion-figure";
import type { Translator } from "@/lib/i18n/translator";
import { leavesTheFirm } from "./audience";
import type { MonthlyReport } from "./monthly-report";
import type { ReportSection } from "./report-section";

/**
 * Who of those that have been followed long enough became clients, by connection to Canada, as the dashboard says it;
 * no section where these readers are not told of it.
 */
export function conversionSections(t: Translator, { conversion, audience }: MonthlyReport): ReportSection[] {
  if (leavesTheFirm(audience) && conversion.groups.length === 0) return [];
  const { cohort, groups } = conversion;
  const figure = conversionFigure(t, { conversion: groups, spans: { cohort } });
  const values = { people: leastPeople, clients: leastClients };
  const section: ReportSection = {
    key: "conversion",
    title: figure.title,
    about: figure.about,
    table: figure.table,
    keys: figure.keys,
    derived: [3, 4, 5],
    aside: [],
    shape: "table",
    chart: null,
    empty: t("dashboard.conversion.empty", { days: conversionDays }),
    notes: figure.hasTooFew ? [t("dashboard.conversion.tooFewNote", values)] : [],
    caution: null,
  };
  return [section];
}
