import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { insideThreshold } from "@/lib/dashboard/withhold-small";
import { getFirm } from "@/lib/firm/queries";
import { translatorFor } from "@/lib/i18n/translator";
import type { ListedMonth } from "@/lib/reports/listed-months";
import { listReportMonths } from "@/lib/reports/queries";
import { listPublishedMonths } from "@/lib/reports/versions/queries";
import { ReportMonthsTable } from "./report-months-table";

/** Every month that has a report, by year. */
export async function ReportListPage({ actor }: { actor: Actor }) {
  const t = translatorFor(actor.language);
  const [months, published, firm] = await Promise.all([
    listReportMonths(actor),
    listPublishedMonths(actor),
    getFirm(),
  ]);
  const years = [...new Set(months.map(yearOf))];
  const zone = t("common.zone", { zone: firm.timeZone });
  return (
    <>
      <PageHeader
        title={t("reports.title")}
        subtitle={t("reports.subtitle", { zone })}
        action={<LinkButton href="/own-reports">{t("own-reports.title")}</LinkButton>}
      />
      {years.length === 0 && (
        <EmptyState title={t("reports.none.title")}>{t("reports.none.text")}</EmptyState>
      )}
      <div className="grid gap-x-16 gap-y-8 lg:grid-cols-2">
        {years.map((year) => (
          <ReportMonthsTable
            key={year}
            t={t}
            year={year}
            months={months.filter((one) => yearOf(one) === year)}
            published={published}
          />
        ))}
      </div>
      <p className="mt-8 max-w-prose text-small text-soft">
        {t("reports.audience.inside", { threshold: insideThreshold })}
      </p>
    </>
  );
}

function yearOf({ month }: ListedMonth): string {
  return month.slice(0, 4);
}
