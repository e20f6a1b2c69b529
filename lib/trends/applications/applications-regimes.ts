import type { Regimes } from "@/lib/charts/regime-strip";
import type { Translator } from "@/lib/i18n/translator";
import { timesToApply } from "@/lib/statistics/time-to-apply";

/** How many days an invitation gave to apply, as a strip under the months. */
export function applicationsRegimes(t: Translator, pandemicNinetyDays: boolean): Regimes {
  return {
    label: t("trends-applications.regimes.label"),
    spans: timesToApply(pandemicNinetyDays).map(({ days, from, to, isVerified }) => ({
      from,
      to,
      label: t(`trends-applications.regimes.${isVerified ? "days" : "unverified"}`, { days }),
      shorter: [
        ...(isVerified ? [] : [t("trends-applications.regimes.shortUnverified", { days })]),
        t("trends-applications.regimes.short", { days }),
      ],
      isUnusual: days === 90,
      isUnverified: !isVerified,
    })),
  };
}
