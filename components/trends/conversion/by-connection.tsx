import { ChartFigure } from "@/components/ui/chart-figure";
import { chartViews } from "@/lib/charts/chart";
import { screenPalette } from "@/lib/charts/palette";
import type { Translator } from "@/lib/i18n/translator";
import type { GroupResult } from "@/lib/statistics/conversion-analysis";
import { type Conversion, connectionGroups } from "@/lib/trends/conversion/conversion";
import {
  byShare,
  connectionChart,
  curveMethods,
  curvesChart,
} from "@/lib/trends/conversion/conversion-charts";
import { clientsHref, conversionFileHref } from "@/lib/trends/conversion/conversion-href";
import { groupName } from "@/lib/trends/conversion/group-name";
import type { ConversionAddress } from "@/lib/trends/conversion/schema";
import { GroupTable } from "./group-table";

type Props = { t: Translator; conversion: Conversion; address: ConversionAddress };

/** Shares and times by connection to Canada, then the figures with those of its kinds. */
export function ByConnection({ t, conversion, address }: Props) {
  const { groups, families } = conversion.analysis;
  const kinds = families.find(({ name }) => name === "kinds")?.rows ?? [];
  const href = (group: GroupResult) => {
    const connection = connectionGroups.find((answer) => answer === group.name);
    return connection && clientsHref(address, conversion.cohort, { connection });
  };
  const [yes, ...others] = groups;
  return (
    <>
      <div className="my-8 grid gap-x-10 gap-y-10 lg:grid-cols-2">
        <ChartFigure
          title={t("trends-conversion.connection.title")}
          subtitle={t("trends-conversion.connection.about")}
          chart={chartViews("connection", screenPalette, (style) =>
            connectionChart(t, conversion, href, style),
          )}
          tableLabel={t("common.table")}
          csv={{ href: conversionFileHref(address, "groups"), label: t("common.downloadCsv") }}
          notesLabel={t("trends-conversion.connection.title")}
        />
        <Curves t={t} conversion={conversion} address={address} />
      </div>
      <GroupTable
        t={t}
        name="connection"
        rows={[...(yes ? [yes] : []), ...byShare(kinds), ...others].filter(({ n }) => n > 0)}
        conversion={conversion}
        href={href}
      />
    </>
  );
}

function Curves({ t, conversion, address }: Props) {
  const { estimated, byIncidence, bySurvival } = curveMethods(conversion.analysis);
  if (estimated.length === 0) return null;
  const missing = conversion.analysis.groups.filter((group) => !estimated.includes(group));
  const said = (key: "incidence" | "survival" | "missing", groups: readonly GroupResult[]) =>
    groups.length === 0
      ? []
      : [
          t(`trends-conversion.curves.${key}`, {
            groups: groups.map(({ name }) => groupName(t, name)).join(", "),
          }),
        ];
  return (
    <ChartFigure
      title={t("trends-conversion.curves.title")}
      subtitle={[
        t("trends-conversion.curves.about"),
        ...said("incidence", byIncidence),
        ...said("survival", bySurvival),
        ...said("missing", missing),
      ].join(" ")}
      chart={chartViews("curves", screenPalette, (style) => curvesChart(t, conversion, style))}
      tableLabel={t("common.table")}
      csv={{ href: conversionFileHref(address, "curves"), label: t("common.downloadCsv") }}
      notesLabel={t("trends-conversion.curves.title")}
    />
  );
}
