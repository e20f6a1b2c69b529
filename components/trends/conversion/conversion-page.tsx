import { CountFilters } from "@/components/inquiry-counts/count-filters";
import { TrendTabs } from "@/components/trends/trend-tabs";
import { FilterSelect } from "@/components/ui/filter-fields";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { getFirm, getFirmNow, listOffices } from "@/lib/firm/queries";
import { formatDate } from "@/lib/i18n/format";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { listInquiryChoices } from "@/lib/inquiries/queries";
import { filterText } from "@/lib/inquiry-counts/filter-text";
import { cohortChoices } from "@/lib/trends/conversion/cohort";
import type { Conversion } from "@/lib/trends/conversion/conversion";
import { conversionFinding, conversionSentences } from "@/lib/trends/conversion/conversion-finding";
import { getConversion } from "@/lib/trends/conversion/queries";
import type { ConversionAddress } from "@/lib/trends/conversion/schema";
import { ByConnection } from "./by-connection";
import { ByMotivation } from "./by-motivation";
import { HowConverted } from "./how-converted";

/** Who became clients: what goes along with a connection to Canada, and with what moved them. */
export async function ConversionPage({ actor, address }: { actor: Actor; address: ConversionAddress }) {
  const t = translatorFor(actor.language);
  const { today } = await getFirmNow();
  const [conversion, firm, offices, { motivations }] = await Promise.all([
    getConversion(actor, address, today),
    getFirm(),
    listOffices(),
    listInquiryChoices(),
  ]);
  const { period, ...filter } = address;
  const lists = { offices, motivations };
  const whose = filterText(t, filter, lists);
  const zone = t("common.zone", { zone: firm.timeZone });
  return (
    <>
      <PageHeader
        title={conversionFinding(t, conversion.analysis)}
        subtitle={aboutText(t, conversion, whose, zone)}
      />
      <TrendTabs t={t} current="conversion" />
      <CountFilters t={t} action="/trends/conversion" filter={filter} lists={lists}>
        <FilterSelect
          name="period"
          label={t("trends-conversion.filters.period")}
          choices={cohortChoices.map((value) => ({ value, label: t(`trends-conversion.filters.${value}`) }))}
          value={period}
        />
      </CountFilters>
      <p className="max-w-prose text-prose" data-figures="">
        {conversionSentences(t, conversion.analysis).join(" ")}
      </p>
      <ByConnection t={t} conversion={conversion} address={address} />
      <ByMotivation t={t} conversion={conversion} address={address} />
      <HowConverted t={t} conversion={conversion} address={address} whose={whose} zone={firm.timeZone} />
    </>
  );
}

function aboutText(t: Translator, { cohort, analysis }: Conversion, whose: string, zone: string): string {
  return t("trends-conversion.about", {
    from: formatDate(t.language, cohort.from),
    to: formatDate(t.language, cohort.to),
    cutOff: formatDate(t.language, cohort.cutOff),
    n: analysis.all.n,
    retained: analysis.all.retained,
    whose,
    zone,
  });
}
