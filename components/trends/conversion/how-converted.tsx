import { HowPanel } from "@/components/trends/how-panel";
import { formatDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { Conversion } from "@/lib/trends/conversion/conversion";
import { conversionFileHref } from "@/lib/trends/conversion/conversion-href";
import type { ConversionAddress } from "@/lib/trends/conversion/schema";

type Props = {
  t: Translator;
  conversion: Conversion;
  address: ConversionAddress;
  whose: string;
  zone: string;
};

/** The method in words, and the counts to compute it again. */
export function HowConverted({ t, conversion: { cohort, analysis }, address, whose, zone }: Props) {
  const sentences = [
    t("trends-conversion.how.cohort", {
      from: formatDate(t.language, cohort.from),
      to: formatDate(t.language, cohort.to),
      cutOff: formatDate(t.language, cohort.cutOff),
      n: analysis.all.n,
      whose,
      zone,
    }),
    ...(["ends", "share", "time", "families", "caveats"] as const).map((name) =>
      t(`trends-conversion.how.${name}`),
    ),
  ];
  return (
    <HowPanel
      t={t}
      sentences={sentences}
      download={{ href: conversionFileHref(address, "groups"), label: t("trends-conversion.how.download") }}
    />
  );
}
