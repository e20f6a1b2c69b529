import type { Translator } from "@/lib/i18n/translator";

/** Whether a report says what is so now, is a draft of what may leave the firm, or was published. */
export type ReportStatus =
  | { kind: "live" }
  | { kind: "draft" }
  | { kind: "published"; version: number; reason: string; hash: string; differing?: Differing };

/** How many figures differ from the version before, where no table says which. */
type Differing = { n: number; version: number };

/** The status as a file says it. */
export function statusText(t: Translator, status: ReportStatus): string {
  if (status.kind !== "published") return t(`reports-published.status.${status.kind}`);
  const { version, reason, differing } = status;
  if (differing) {
    const figures = t("reports.changed.sheet", differing);
    return t("reports-published.status.publishedDiffering", { version, reason, figures });
  }
  return reason === ""
    ? t("reports-published.status.published", { version })
    : t("reports-published.status.publishedAgain", { version, reason });
}
