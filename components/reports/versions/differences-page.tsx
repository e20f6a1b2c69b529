import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { hide } from "@/lib/auth/refusal";
import { formatMonth } from "@/lib/i18n/format";
import { translatorFor } from "@/lib/i18n/translator";
import type { Audience } from "@/lib/reports/audience";
import { getMonthlyReport } from "@/lib/reports/queries";
import { reportHref, versionHref } from "@/lib/reports/versions/version-address";
import { ReportWay } from "../report-way";
import { differencesSince } from "./differences-since";
import { DifferencesView } from "./differences-view";

type Props = { actor: Actor; month: string; audience: Audience };

/** The latest published version beside the figures as of now. */
export async function DifferencesPage({ actor, month, audience }: Props) {
  const t = translatorFor(actor.language);
  const parts = await getMonthlyReport(actor, month, audience);
  const { version, differences } = (await differencesSince(actor, parts)) ?? hide();
  const about = { audience: t(`reports.audiences.${audience}`), version };
  return (
    <>
      <PageHeader
        breadcrumb={<ReportWay t={t} month={month} audience={audience} below="versions" />}
        title={t("reports-published.differences.pageTitle", { month: formatMonth(t.language, month) })}
        subtitle={t("reports-published.differences.about", about)}
        action={
          <>
            <LinkButton href={versionHref(month, audience, version)}>
              {t("reports-published.line.asPublished")}
            </LinkButton>
            <LinkButton href={reportHref(month, audience)}>
              {t("reports-published.versions.current")}
            </LinkButton>
          </>
        }
      />
      <DifferencesView
        t={t}
        audience={audience}
        differences={differences}
        before={t("reports-published.differences.before", { version })}
        after={t("reports-published.differences.now")}
      />
    </>
  );
}
