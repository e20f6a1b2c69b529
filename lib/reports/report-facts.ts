import { periodDays } from "@/lib/dashboard/period-name";
import { listed } from "@/lib/i18n/listed";
import type { Translator } from "@/lib/i18n/translator";
import { thresholdFor } from "./audience";
import type { ReportParts } from "./report-document";
import { reportFinding } from "./report-finding";
import { statusText } from "./report-status";
import { reportTitle } from "./report-title";

/** What a report says about itself: a label and its words or number. */
export type ReportFact = { key: string; label: string; value: string | number };

/** What a file says about itself, in the order in which it is read. */
export function reportFacts(t: Translator, parts: ReportParts, rows: number): ReportFact[] {
  const { report, firm, made, own, status } = parts;
  const { period, audience } = report;
  const fact = (key: FactKey, value: string | number) => ({ key, label: t(`reports.file.${key}`), value });
  return [
    fact("title", reportTitle(t, parts)),
    fact("finding", reportFinding(t, report, own).join(" ")),
    fact("firm", firm.name),
    fact("period", periodDays(t, period)),
    fact("zone", firm.zone),
    fact("definition", t("dashboard.file.definitionText")),
    fact("filters", own && own.filter.length > 0 ? listed(t, own.filter) : t("reports.file.filtersText")),
    fact("audience", t(`reports.audiences.${audience}`)),
    { key: "status", label: t("reports-published.facts.status"), value: statusText(t, status) },
    fact("suppression", t("dashboard.file.suppressed", { threshold: thresholdFor(audience) })),
    fact("rows", rows),
    fact("author", made.author),
    fact("madeAt", t("dashboard.file.zoneTime", { time: made.at, zone: firm.zone })),
    fact("version", t("reports.file.versionText", { version: made.version })),
    ...(status.kind === "published"
      ? [{ key: "hash", label: t("reports-published.facts.hash"), value: status.hash }]
      : []),
  ];
}

type FactKey =
  | "title"
  | "finding"
  | "firm"
  | "period"
  | "zone"
  | "definition"
  | "filters"
  | "audience"
  | "suppression"
  | "rows"
  | "author"
  | "madeAt"
  | "version";
