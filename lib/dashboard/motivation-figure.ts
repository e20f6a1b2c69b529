import { formatNumber, formatShare } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { Dashboard, Shown } from "./dashboard";
import { type FigureRow, type FigureTable, shareTable, withheldLast } from "./figure-table";

export type MotivationFigure = FigureTable & { title: string; about: string; asked: Shown };

/** A finding is stated from this many people on. */
const leastAsked = 20;

/** What moved those who were asked: several motivations per inquiry, shares of those asked. */
export function motivationFigure(t: Translator, { motivations, answers }: Dashboard): MotivationFigure {
  const { given, declined, not_asked: notAsked } = answers;
  const asked = given === null || declined === null ? null : given + declined;
  const named = motivations.map(({ id, labelEn, labelFr, n }) => ({
    key: id,
    label: t.language === "fr" ? labelFr : labelEn,
    n,
  }));
  const rows = withheldLast(named);
  const heads = {
    label: t("dashboard.motivations.columns.label"),
    count: t("dashboard.motivations.columns.count"),
    share: t("dashboard.motivations.columns.share"),
  };
  const said = (n: Shown) => (n === null ? t("dashboard.withheld") : formatNumber(t.language, n));
  return {
    ...shareTable(t, heads, rows, asked),
    title: titleOf(t, rows, asked),
    about: t("dashboard.motivations.about", {
      asked: said(asked),
      declined: said(declined),
      notAsked: said(notAsked),
    }),
    asked,
  };
}

/** The motivation named most, if enough people were asked and one leads. */
function titleOf(t: Translator, [first, second]: readonly FigureRow[], asked: Shown): string {
  const leads = first?.n && first.n !== second?.n && asked !== null && asked >= leastAsked;
  if (!leads) return t("dashboard.motivations.titleNone");
  const share = formatShare(t.language, (first.n ?? 0) / asked);
  return t("dashboard.motivations.title", { motivation: first.label, share });
}
