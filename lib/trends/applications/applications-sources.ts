import { formatDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { SeriesInList } from "@/lib/outside-series/queries";

/** The outside series of applications that stands beside the firm's inquiries. */
export const receivedKey = "applications-received-us";
/** The same from a country whose politics are not those of the United States, held against it. */
export const controlKey = "applications-received-uk";

type Series = { received: SeriesInList | undefined; control: SeriesInList | undefined };

/** Where the counts come from, each with the date of its file. */
export function applicationsSources(
  t: Translator,
  { received, control }: Series,
  roundsAsOf: string | null,
): string[] {
  return [
    t("trends-applications.how.inquiries"),
    fileText(t, "received", received),
    fileText(t, "control", control),
    roundsAsOf
      ? t("trends-applications.how.invitations", { day: formatDate(t.language, roundsAsOf) })
      : t("trends-applications.how.invitationsNone"),
  ];
}

function fileText(t: Translator, which: "received" | "control", series: SeriesInList | undefined): string {
  const latest = series?.vintages[0];
  if (!series || !latest) return t(`trends-applications.how.${which}None`);
  return t(`trends-applications.how.${which}`, {
    source: t.language === "fr" ? series.sourceFr : series.sourceEn,
    day: formatDate(t.language, latest.asOf),
  });
}
