import { ChartFigure } from "@/components/ui/chart-figure";
import { chartViews } from "@/lib/charts/chart";
import { screenPalette } from "@/lib/charts/palette";
import type { Translator } from "@/lib/i18n/translator";
import type { GroupResult } from "@/lib/statistics/conversion-analysis";
import type { Conversion } from "@/lib/trends/conversion/conversion";
import { byShare, motivationChart, motivationRows } from "@/lib/trends/conversion/conversion-charts";
import { clientsHref, conversionFileHref } from "@/lib/trends/conversion/conversion-href";
import type { ConversionAddress } from "@/lib/trends/conversion/schema";
import { GroupTable } from "./group-table";

type Props = { t: Translator; conversion: Conversion; address: ConversionAddress };

/** Shares by what moved people; nothing where nobody was asked. */
export function ByMotivation({ t, conversion, address }: Props) {
  const rows = motivationRows(conversion);
  if (rows.length === 0) return null;
  const href = ({ name }: GroupResult) => clientsHref(address, conversion.cohort, { motivation: name });
  return (
    <>
      <div className="mt-10 mb-8">
        <ChartFigure
          title={t("trends-conversion.motivation.title")}
          subtitle={t("trends-conversion.motivation.about", { n: conversion.answered })}
          chart={chartViews("motivation", screenPalette, (style) =>
            motivationChart(t, conversion, href, style),
          )}
          tableLabel={t("common.table")}
          csv={{ href: conversionFileHref(address, "groups"), label: t("common.downloadCsv") }}
          notesLabel={t("trends-conversion.motivation.title")}
        />
      </div>
      <GroupTable t={t} name="motivation" rows={byShare(rows)} conversion={conversion} href={href} />
    </>
  );
}
