import { Breadcrumb } from "@/components/ui/breadcrumb";
import type { Translator } from "@/lib/i18n/translator";

type Props = { t: Translator; steps?: { href: string; label: string }[] };

/** The way from the monthly reports to those of one's own. */
export function OwnReportsBreadcrumb({ t, steps = [] }: Props) {
  return (
    <Breadcrumb
      label={t("reports.way")}
      steps={[{ href: "/reports", label: t("reports.title") }, ...steps]}
    />
  );
}
