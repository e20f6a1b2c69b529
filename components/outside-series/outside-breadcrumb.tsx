import { Breadcrumb } from "@/components/ui/breadcrumb";
import type { Translator } from "@/lib/i18n/translator";

/** The way back to the list of series. */
export function OutsideBreadcrumb({
  t,
  steps = [],
}: {
  t: Translator;
  steps?: { href: string; label: string }[];
}) {
  const list = { href: "/outside-series", label: t("outside-series.title") };
  return <Breadcrumb label={t("outside-series.way")} steps={[list, ...steps]} />;
}
