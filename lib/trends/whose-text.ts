import { residenceName } from "@/lib/dashboard/residence-name";
import type { Translator } from "@/lib/i18n/translator";
import type { TrendQuestion } from "./schema";

/** "all inquiries", "inquiries of Toronto, callers living in the United States". */
export function whoseText(
  t: Translator,
  { office, residence }: TrendQuestion,
  offices: readonly { id: string; name: string }[],
): string {
  const name = offices.find(({ id }) => id === office)?.name;
  const parts = [
    ...(name ? [t("trends.whose.office", { office: name })] : []),
    ...(residence ? [t("trends.whose.residence", { place: residenceName(t, residence) })] : []),
  ];
  return parts.length === 0 ? t("trends.whose.all") : parts.join(", ");
}
