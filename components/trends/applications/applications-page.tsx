import { RegisteredQuestion } from "@/components/hypotheses/registered-question";
import { UnregisteredQuestion } from "@/components/hypotheses/unregistered-question";
import { PublishedPoints } from "@/components/outside-series/published-points";
import { TrendTabs } from "@/components/trends/trend-tabs";
import { ChartFigure } from "@/components/ui/chart-figure";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { alignedPanels } from "@/lib/charts/aligned-panels";
import { chartViews } from "@/lib/charts/chart";
import { screenPalette } from "@/lib/charts/palette";
import { getFirm, listOffices } from "@/lib/firm/queries";
import { formatMonth } from "@/lib/i18n/format";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { listInquiryChoices } from "@/lib/inquiries/queries";
import { filterText } from "@/lib/inquiry-counts/filter-text";
import { listPublishedPoints } from "@/lib/outside-series/queries";
import { applicationsHref } from "@/lib/trends/applications/applications-address";
import type { ApplicationsPicture } from "@/lib/trends/applications/applications-picture";
import { getApplicationsPicture } from "@/lib/trends/applications/queries";
import type { ApplicationsQuestion } from "@/lib/trends/applications/schema";
import { ApplicationsFilters } from "./applications-filters";
import { EventAndApplicationsSection } from "./event-and-applications";
import { HowApplicationsComputed } from "./how-applications-computed";
import { InquiriesAndApplicationsSection } from "./inquiries-and-applications";

type Props = { actor: Actor; question: ApplicationsQuestion };

/** What moved applications: the picture, the months after an event, and the link with the firm's inquiries. */
export async function ApplicationsPage({ actor, question }: Props) {
  const t = translatorFor(actor.language);
  const [picture, points, firm, offices, { motivations }] = await Promise.all([
    getApplicationsPicture(actor, question),
    listPublishedPoints(actor),
    getFirm(),
    listOffices(),
    listInquiryChoices(),
  ]);
  const { covers2016, asked, choices } = picture;
  const lists = { offices, motivations };
  const whose = filterText(t, question, lists);
  return (
    <>
      <Head t={t} picture={picture} whose={whose} zone={firm.timeZone} />
      <TrendTabs t={t} current="applications" />
      <ApplicationsFilters t={t} question={question} lists={lists} events={choices} eventId={asked?.id} />
      {covers2016 && (
        <Notice kind="caution" title={t("trends-applications.warningTitle")}>
          {t("trends-applications.warning")}
        </Notice>
      )}
      <Panels t={t} picture={picture} question={question} />
      {covers2016 && <PublishedPoints t={t} points={points} />}
      {picture.mayAnswer ? (
        <>
          {asked && <EventAndApplicationsSection t={t} asked={asked} />}
          <InquiriesAndApplicationsSection t={t} link={picture.link} />
          <div className="mt-8 max-w-3xl">
            <RegisteredQuestion
              {...{ t, whose }}
              versions={picture.versions}
              zone={firm.timeZone}
              others={[]}
            />
          </div>
          <HowApplicationsComputed t={t} picture={picture} question={question} />
        </>
      ) : (
        <UnregisteredQuestion
          t={t}
          event={asked && { id: asked.id, title: asked.title }}
          filter={question}
          whose={whose}
          response="applications"
        />
      )}
    </>
  );
}

type Part = { t: Translator; picture: ApplicationsPicture };

function Head({ t, picture: { title, span }, whose, zone }: Part & { whose: string; zone: string }) {
  const from = formatMonth(t.language, span.first);
  const months = t("trends-applications.monthsSpan", { from, to: formatMonth(t.language, span.last) });
  const zoneText = t("common.zone", { zone });
  return (
    <PageHeader
      title={title}
      subtitle={t("trends-applications.about", { span: months, whose, zone: zoneText })}
    />
  );
}

function Panels({ t, picture, question }: Part & { question: ApplicationsQuestion }) {
  const pandemic = question.months === "all" ? question.pandemic : "none";
  return (
    <div className="my-8">
      <ChartFigure
        title={t("trends-applications.chartTitle")}
        subtitle={t("trends-applications.chartAbout", { pandemic })}
        chart={chartViews("applications", screenPalette, (style) => alignedPanels(picture.chart, style))}
        tableLabel={t("common.table")}
        csv={{ href: applicationsHref(question, "drawn"), label: t("common.downloadCsv") }}
        notesLabel={t("trends-applications.notes")}
      />
    </div>
  );
}
