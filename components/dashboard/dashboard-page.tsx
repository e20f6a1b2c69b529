import type { Actor } from "@/lib/auth/actor";
import { getDashboard } from "@/lib/dashboard/queries";
import type { DashboardQuestion } from "@/lib/dashboard/schema";
import { getFirm, getFirmNow, listOffices } from "@/lib/firm/queries";
import { translatorFor } from "@/lib/i18n/translator";
import { mayWorkOnInquiries } from "@/lib/inquiries/permissions";
import { listInquiryChoices } from "@/lib/inquiries/queries";
import { listPoliticalEvents } from "@/lib/political-events/queries";
import { DashboardBody } from "./dashboard-body";
import { dashboardContext } from "./dashboard-context";
import { DashboardFilters } from "./dashboard-filters";
import { DashboardHeader } from "./dashboard-header";

type Props = { actor: Actor; question: DashboardQuestion };

/** What the firm's inquiries look like in a period: the finding first, then the figures behind it. */
export async function DashboardPage({ actor, question }: Props) {
  const t = translatorFor(actor.language);
  const { today } = await getFirmNow();
  const [dashboard, firm, offices, choices, events] = await Promise.all([
    getDashboard(actor, question, today),
    getFirm(),
    listOffices(),
    listInquiryChoices(),
    listPoliticalEvents(actor),
  ]);
  const context = dashboardContext(actor, question, dashboard);
  const zone = t("common.zone", { zone: firm.timeZone });
  const office = offices.find(({ id }) => id === question.office)?.name;
  return (
    <>
      <DashboardHeader {...{ context, question, office, zone }} mayLog={mayWorkOnInquiries(actor)} />
      <DashboardFilters {...{ t, question, offices, today }} />
      <DashboardBody {...{ actor, context, zone, events }} sources={choices.referralSources} />
    </>
  );
}
