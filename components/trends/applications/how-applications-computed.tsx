import { HowPanel } from "@/components/trends/how-panel";
import { formatNumber } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import { applicationsHref } from "@/lib/trends/applications/applications-address";
import type { ApplicationsPicture } from "@/lib/trends/applications/applications-picture";
import type { ApplicationsQuestion } from "@/lib/trends/applications/schema";
import { signedText } from "@/lib/trends/applications/signed-text";

type Props = { t: Translator; picture: ApplicationsPicture; question: ApplicationsQuestion };

/** The models in words, what went into them, and the series to compute it again. */
export function HowApplicationsComputed({ t, picture, question }: Props) {
  return (
    <HowPanel
      t={t}
      sentences={sentencesOf(t, picture, question)}
      download={{ href: applicationsHref(question, "series"), label: t("trends-applications.how.download") }}
    />
  );
}

function sentencesOf(
  t: Translator,
  { link, sources }: ApplicationsPicture,
  { pandemic }: ApplicationsQuestion,
): string[] {
  const adjustments = link.kind === "estimate" ? link.adjustments : [];
  const control = adjustments.includes("control-country") ? "yes" : "no";
  return [
    t("trends-applications.how.eventModel"),
    t("trends-applications.how.linkModel", { control }),
    t("trends-applications.how.waiting", { pandemic }),
    t("trends-applications.how.errors"),
    ...linkFit(t, link),
    ...sources,
    t("trends-applications.how.chosen"),
  ];
}

function linkFit(t: Translator, link: ApplicationsPicture["link"]): string[] {
  if (link.kind !== "estimate") return [];
  // One wave a year takes two columns, a sine and a cosine: one of them names it.
  const named = link.adjustments.flatMap(
    (name) => t.find(`trends-applications.how.adjustments.${name}`) ?? [],
  );
  return [
    t("trends-applications.how.linkFit", {
      n: link.n,
      phi: formatNumber(t.language, link.dispersion, 1),
      lag: signedText(t, link.lagOneAutocorrelation, 2),
      dropped: link.monthsDropped,
      adjustments: named.join(", "),
    }),
  ];
}
