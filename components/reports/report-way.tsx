import { Breadcrumb } from "@/components/ui/breadcrumb";
import { formatMonth } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { Audience } from "@/lib/reports/audience";
import { reportHref } from "@/lib/reports/versions/version-address";

type Props = { t: Translator; month: string; audience: Audience; below?: "versions" };

/** The way to a page below the report of a month. */
export function ReportWay({ t, month, audience, below }: Props) {
  const steps = [
    { href: "/reports", label: t("reports.title") },
    { href: reportHref(month, audience), label: formatMonth(t.language, month) },
  ];
  const versions = { href: reportHref(month, audience, "versions"), label: t("reports-published.line.all") };
  return <Breadcrumb label={t("reports.way")} steps={below ? [...steps, versions] : steps} />;
}
