import type { Translator } from "@/lib/i18n/translator";
import { type CsvCell, csvText } from "@/lib/reports/csv-text";
import { type FileFacts, staysInside } from "../file-facts";
import type { MotivationShifts } from "./motivation-shifts";
import { motivationName } from "./shift-text";

/** How many named each motivation, and how many were asked, before and after each event. */
export function motivationsFile(t: Translator, { rows }: MotivationShifts, facts: FileFacts) {
  const columns = (["namedBefore", "askedBefore", "namedAfter", "askedAfter"] as const).map((column) =>
    t(`trends-motivations.file.${column}`),
  );
  // Several may be named, so that no sum gives a withheld count away.
  const shown = (n: number): CsvCell => (staysInside(n, facts) ? t("dashboard.withheld") : n);
  const about: CsvCell[][] = [
    [t("trends.file.purpose"), t("trends-motivations.file.contents")],
    [t("dashboard.file.firm"), facts.firm],
    [t("dashboard.file.zone"), facts.zone],
    [t("trends.file.withheld"), t("trends.file.withheldText")],
    [t("dashboard.file.rows"), rows.length],
    [t("dashboard.file.author"), facts.author],
    [t("dashboard.file.madeAt"), t("dashboard.file.zoneTime", { time: facts.madeAt, zone: facts.zone })],
    [],
    [
      t("trends.file.firstFullDay"),
      t("trends.file.event"),
      t("trends-motivations.table.motivation"),
      ...columns,
    ],
  ];
  const lines = rows.map(({ event, motivation, before, after }): CsvCell[] => [
    event.firstFullDay,
    t.language === "fr" ? event.titleFr : event.titleEn,
    motivationName(t, motivation),
    shown(before.successes),
    before.n,
    shown(after.successes),
    after.n,
  ]);
  return { name: `${t("trends-motivations.file.name")}.csv`, text: csvText([...about, ...lines]) };
}
