import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { insideThreshold } from "@/lib/dashboard/withhold-small";
import { translatorFor } from "@/lib/i18n/translator";
import { getMonthlyReport } from "@/lib/reports/queries";
import { reportDocument } from "@/lib/reports/report-document";
import { ReportSectionView } from "./report-section-view";

/** Sections of a few words stand side by side, tables across the page. */
const across = "lg:col-span-2";

/** The report of a month as its file has it. */
export async function ReportPage({ actor, month }: { actor: Actor; month: string }) {
  const t = translatorFor(actor.language);
  const parts = await getMonthlyReport(actor, month);
  const report = reportDocument(t, parts);
  const about = t("reports.about", {
    span: report.span,
    zone: t("common.zone", { zone: parts.firm.zone }),
  });
  return (
    <article>
      <PageHeader
        breadcrumb={
          <Breadcrumb label={t("reports.way")} steps={[{ href: "/reports", label: t("reports.title") }]} />
        }
        title={report.title}
        subtitle={`${about}. ${t("reports.audience", { threshold: insideThreshold })}`}
        action={
          <LinkButton href={`/reports/${report.month}/csv`} kind="primary" download>
            {t("reports.download")}
          </LinkButton>
        }
      />
      <p className="max-w-prose font-serif text-title">{report.finding.join(" ")}</p>
      <div className="mt-8 grid gap-x-8 gap-y-10 lg:grid-cols-2">
        {report.sections.map((section) => (
          <div key={section.key} className={`min-w-0 ${section.shape === "table" ? across : ""}`}>
            <ReportSectionView section={section} />
          </div>
        ))}
      </div>
      <section className="mt-10">
        <h2 className="text-prose">{t("reports.notes.title")}</h2>
        <ul className="mt-2 max-w-prose list-disc space-y-1 pl-5 text-small text-soft">
          {report.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </section>
    </article>
  );
}
