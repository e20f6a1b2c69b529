import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { findingOf, sayFinding } from "@/lib/dashboard/finding";
import { periodDays, periodNameFirst } from "@/lib/dashboard/period-name";
import { residenceName } from "@/lib/dashboard/residence-name";
import type { DashboardQuestion } from "@/lib/dashboard/schema";
import type { DashboardContext } from "./dashboard-context";

type Props = {
  context: DashboardContext;
  question: DashboardQuestion;
  office: string | undefined;
  zone: string;
  mayLog: boolean;
};

/** The finding in words, what it is about, and the next step. */
export function DashboardHeader({ context: { t, dashboard }, question, office, zone, mayLog }: Props) {
  const { period, comparison } = dashboard.spans;
  const finding = findingOf(dashboard);
  const about = t(dashboard.before ? "dashboard.about" : "dashboard.aboutAlone", {
    span: periodDays(t, period),
    office: office ?? t("dashboard.allOffices"),
    zone,
    comparison: periodDays(t, comparison),
  });
  const place = question.residence
    ? t("dashboard.livingIn", { place: residenceName(t, question.residence) })
    : null;
  const usual = dashboard.usual ? t("dashboard.usualMeans") : null;
  const subtitle = [[about, place].filter(Boolean).join(" · "), usual].filter(Boolean).join(". ");
  return (
    <PageHeader
      title={sayFinding(t, finding, periodNameFirst(t, period), periodDays(t, comparison))}
      subtitle={subtitle}
      action={
        mayLog ? (
          <LinkButton href="/inquiries/new" kind="primary">
            {t("dashboard.logInquiry")}
          </LinkButton>
        ) : undefined
      }
    />
  );
}
