import { ChartFigure } from "@/components/ui/chart-figure";
import { chartViews } from "@/lib/charts/chart";
import { lagBars } from "@/lib/charts/lag-bars";
import { screenPalette } from "@/lib/charts/palette";
import { formatNumber } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { LinkDescription } from "@/lib/statistics/applications-link";
import { linkSentences } from "@/lib/trends/applications/applications-finding";
import { applicationsLagBars } from "@/lib/trends/applications/applications-lag-bars";
import type { ApplicationsPicture } from "@/lib/trends/applications/applications-picture";

type Props = { t: Translator; link: ApplicationsPicture["link"] };

/** Whether months with more inquiries led to months with more applications: first to see, then as a figure. */
export function InquiriesAndApplicationsSection({ t, link }: Props) {
  return (
    <section className="mt-10 min-w-0">
      <h2 className="text-prose">{t("trends-applications.link.title")}</h2>
      <p className="mt-0.5 mb-3 text-small text-soft">{t("trends-applications.link.about")}</p>
      {link.kind !== "refused" && <LagFigures t={t} link={link} />}
      <div className="max-w-prose space-y-2">
        {linkSentences(t, link).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </section>
  );
}

function LagFigures({ t, link }: { t: Translator; link: LinkDescription }) {
  const beyond = link.prewhitened.filter(({ correlation }) => Math.abs(correlation) > link.limit).length;
  const limit = formatNumber(t.language, link.limit, 2);
  const words = {
    tableLabel: t("common.table"),
    notesLabel: t("trends-applications.notes"),
    level: 3 as const,
  };
  const views = (id: string, kind: "prewhitened" | "raw") =>
    chartViews(id, screenPalette, (style) => lagBars(applicationsLagBars(t, link, kind), style));
  return (
    <div className="mb-5 grid gap-x-10 gap-y-6 lg:grid-cols-2">
      <ChartFigure
        title={t("trends-applications.link.lags.title", { n: beyond })}
        subtitle={t("trends-applications.link.lags.about", { limit })}
        chart={views("lags", "prewhitened")}
        {...words}
      />
      <ChartFigure
        title={t("trends-applications.link.lags.rawTitle")}
        subtitle={t("trends-applications.link.lags.rawAbout")}
        chart={views("lags-raw", "raw")}
        {...words}
      />
    </div>
  );
}
