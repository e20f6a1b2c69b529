import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import type { Cell } from "@/lib/charts/chart";
import { conversionDays } from "@/lib/dashboard/conversion-cohort";
import { conversionFigure, leastClients, leastPeople } from "@/lib/dashboard/conversion-figure";
import type { DashboardContext } from "./dashboard-context";
import { FigureSection } from "./figure-section";

type Row = { key: string; cells: Cell[] };

/** Who became clients, by connection to Canada, with intervals. */
export function ConversionTable({ context }: { context: DashboardContext }) {
  const { t, dashboard } = context;
  const figure = conversionFigure(t, dashboard);
  const rows = figure.table.rows.map((cells, place) => ({ key: figure.keys[place] ?? "", cells }));
  const note = figure.hasTooFew
    ? t("dashboard.conversion.tooFewNote", { people: leastPeople, clients: leastClients })
    : null;
  return (
    <FigureSection
      title={figure.title}
      about={figure.about}
      csv={context.csv("conversion")}
      csvLabel={t("dashboard.csvOf", { title: figure.title })}
      note={note}
    >
      {rows.length === 0 ? (
        <p className="text-soft">{t("dashboard.conversion.empty", { days: conversionDays })}</p>
      ) : (
        <DataTable
          caption={figure.title}
          captionHidden
          columns={columnsOf(figure.table.columns, (key) => hrefOf(context, key))}
          rows={rows}
          rowKey={({ key }) => key}
          narrow="keep"
        />
      )}
    </FigureSection>
  );
}

/** The ends of the interval stand beside the share; as columns of their own they are for the file. */
function columnsOf(
  columns: { label: string; numeric: boolean }[],
  href: (key: string) => string | undefined,
) {
  return columns.slice(0, 4).map(({ label, numeric }, place) => ({
    id: String(place),
    label,
    numeric,
    cell: ({ key, cells }: Row) => {
      const text = cells[place]?.text ?? "";
      const to = place === 0 ? href(key) : undefined;
      return to ? (
        <Link href={to} prefetch={false} className="no-underline hover:underline">
          {text}
        </Link>
      ) : (
        text
      );
    },
  }));
}

/** The list knows whether there is a connection, not of which kind. */
function hrefOf({ listHref, dashboard }: DashboardContext, key: string): string | undefined {
  if (key !== "yes" && key !== "no" && key !== "unknown") return undefined;
  return listHref({ connection: key }, dashboard.spans.cohort);
}
