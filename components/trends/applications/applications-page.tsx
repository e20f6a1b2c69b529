import { PublishedPoints } from "@/components/outside-series/published-points";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ChartFigure } from "@/components/ui/chart-figure";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { alignedPanels } from "@/lib/charts/aligned-panels";
import { chartViews } from "@/lib/charts/chart";
import { screenPalette } from "@/lib/charts/palette";
import { getFirm } from "@/lib/firm/queries";
import { formatMonth } from "@/lib/i18n/format";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { listPublishedPoints } from "@/lib/outside-series/queries";
import type { ApplicationsPicture } from "@/lib/trends/applications/applications-picture";
import { getApplicationsPicture } from "@/lib/trends/applications/queries";
import type { ApplicationsQuestion } from "@/lib/trends/applications/schema";
import { ApplicationsFilters } from "./applications-filters";
import { HowPutTogether } from "./how-put-together";

type Props = { actor: Actor; question: ApplicationsQuestion };

/** Inquiries, applications and invitations on one picture, with what must be said about 2016. */
export async function ApplicationsPage({ actor, question }: Props) {
  const t = translatorFor(actor.language);
  const [picture, points, firm] = await Promise.all([
    getApplicationsPicture(actor, question),
    listPublishedPoints(actor),
    getFirm(),
  ]);
  const { covers2016 } = picture;
  return (
    <>
      <Head t={t} picture={picture} zone={firm.timeZone} />
      <ApplicationsFilters t={t} question={question} />
      {covers2016 && (
        <Notice kind="caution" title={t("trends-applications.warningTitle")}>
          {t("trends-applications.warning")}
        </Notice>
      )}
      <Panels t={t} picture={picture} question={question} />
      {covers2016 && <PublishedPoints t={t} points={points} />}
      <HowPutTogether t={t} sources={picture.sources} />
    </>
  );
}

type Part = { t: Translator; picture: ApplicationsPicture };

function Head({ t, picture: { title, span }, zone }: Part & { zone: string }) {
  const steps = [{ href: "/trends", label: t("trends.title") }];
  const from = formatMonth(t.language, span.first);
  const months = t("trends-applications.monthsSpan", { from, to: formatMonth(t.language, span.last) });
  return (
    <PageHeader
      breadcrumb={<Breadcrumb label={t("app-shell.navigation")} steps={steps} />}
      title={title}
      subtitle={t("trends-applications.about", { span: months, zone: t("common.zone", { zone }) })}
    />
  );
}

function Panels({ t, picture, question }: Part & { question: ApplicationsQuestion }) {
  const href = `/trends/applications/csv?${new URLSearchParams(question)}`;
  return (
    <div className="my-8">
      <ChartFigure
        title={t("trends-applications.chartTitle")}
        subtitle={t("trends-applications.chartAbout")}
        chart={chartViews("applications", screenPalette, (style) => alignedPanels(picture.chart, style))}
        tableLabel={t("common.table")}
        csv={{ href, label: t("common.downloadCsv") }}
        notesLabel={t("trends-applications.notes")}
      />
    </div>
  );
}
