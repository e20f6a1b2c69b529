import { type Column, DataTable } from "@/components/ui/data-table";
import { formatNumber } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { EffectInWindow, EventEffect } from "@/lib/statistics/event-effect";
import { adjustmentsText, notAdjustedText } from "@/lib/trends/adjustments-text";
import { ratioText } from "@/lib/trends/event-finding";
import { refusalText } from "@/lib/trends/refusal-text";

/** What was logged in each window, what was usual, and the ratio; or why there is none. */
export function WindowTable({ t, effect }: { t: Translator; effect: EventEffect }) {
  const model = t(`trends.models.${effect.dispersion.kind}`);
  const missing = notAdjustedText(t, effect);
  return (
    <section className="min-w-0">
      <h2 className="text-prose">{t("trends.windows.title")}</h2>
      <p className="mt-0.5 mb-2 text-small text-soft">
        {t("trends.windows.about", { model, adjustments: adjustmentsText(t, effect.adjustments) })}
        {missing && `. ${t("trends.windows.notAdjusted", { missing })}`}
      </p>
      <DataTable
        caption={t("trends.windows.title")}
        captionHidden
        columns={columnsFor(t)}
        rows={[...effect.windows]}
        rowKey={({ window }) => String(window.fromDay)}
        narrow="keep"
      />
    </section>
  );
}

function columnsFor(t: Translator): Column<EffectInWindow>[] {
  const figure = (window: EffectInWindow, value: "observed" | "usual") =>
    window.kind === "estimate" ? formatNumber(t.language, Math.round(window[value])) : "";
  return [
    {
      id: "days",
      label: t("trends.windows.columns.days"),
      cell: ({ window }) => t("trends.windows.days", { from: window.fromDay, to: window.toDay }),
    },
    {
      id: "observed",
      label: t("trends.windows.columns.observed"),
      numeric: true,
      cell: (row) => figure(row, "observed"),
    },
    {
      id: "usual",
      label: t("trends.windows.columns.usual"),
      numeric: true,
      cell: (row) => figure(row, "usual"),
    },
    {
      id: "ratio",
      label: t("trends.windows.columns.ratio"),
      numeric: true,
      cell: (row) => ratioCell(t, row),
    },
  ];
}

function ratioCell(t: Translator, row: EffectInWindow) {
  if (row.kind === "refused") {
    return <span className="text-small whitespace-normal text-soft">{refusalText(t, row)}</span>;
  }
  return t("trends.windows.ratio", {
    ratio: ratioText(t, row.ratio),
    lower: ratioText(t, row.lower),
    upper: ratioText(t, row.upper),
  });
}
