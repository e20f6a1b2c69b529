import type { LagBars } from "@/lib/charts/lag-bars";
import { formatNumber } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { LinkDescription } from "@/lib/statistics/applications-link";
import { signedText } from "./signed-text";

/** The correlations of applications with inquiries: of surprises, or, greyed, of the series as they are. */
export function applicationsLagBars(
  t: Translator,
  link: LinkDescription,
  kind: "prewhitened" | "raw",
): LagBars {
  const word = (name: "before" | "after" | "lag" | "correlation" | "beyond" | "yes" | "no" | "describe") =>
    t(`trends-applications.link.lags.${name}`);
  return {
    bars: link[kind],
    limit: kind === "raw" ? null : link.limit,
    isMuted: kind === "raw",
    words: {
      title: t("trends-applications.link.title"),
      description: word("describe"),
      before: word("before"),
      after: word("after"),
      lag: word("lag"),
      correlation: word("correlation"),
      beyond: word("beyond"),
      yes: word("yes"),
      no: word("no"),
    },
    format: {
      correlation: (value) => signedText(t, value, 2),
      lag: (lag) => (lag === 0 ? formatNumber(t.language, 0) : signedText(t, lag, 0)),
    },
  };
}
