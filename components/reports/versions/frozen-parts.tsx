import { DefinitionList } from "@/components/ui/definition-list";
import { formatDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { PublishedReport } from "@/lib/reports/versions/queries";
import { publishedFiguresHref } from "@/lib/reports/versions/version-address";

/** What tells one frozen report from any other: its hash, its program, the files it was made from. */
export function FrozenParts({ t, report }: { t: Translator; report: PublishedReport }) {
  const vintages = vintagesOf(t, report);
  return (
    <section className="mt-10 max-w-2xl">
      <h2 className="mb-2 text-prose">{t("reports-published.version.frozen")}</h2>
      <DefinitionList
        prose
        items={[
          {
            term: t("reports-published.version.hash"),
            value: (
              <>
                <code className="break-all text-small">{report.hash}</code>{" "}
                <a href={publishedFiguresHref(report)} download>
                  {t("reports-published.version.figures")}
                </a>
              </>
            ),
          },
          {
            term: t("reports-published.version.program"),
            value: t("reports.file.versionText", { version: report.programVersion }),
          },
          {
            term: t("reports-published.version.vintages"),
            value:
              vintages.length === 0 ? (
                t("reports-published.version.noVintages")
              ) : (
                <ul>
                  {vintages.map((vintage) => (
                    <li key={vintage}>{vintage}</li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </section>
  );
}

function vintagesOf(t: Translator, { vintages: { rounds, series } }: PublishedReport): string[] {
  const day = (asOf: string) => formatDate(t.language, asOf);
  return [
    ...(rounds ? [t("reports-published.version.rounds", { day: day(rounds) })] : []),
    ...series.flatMap(({ titleEn, titleFr, asOf }) => {
      const title = t.language === "fr" ? titleFr : titleEn;
      return asOf ? [t("reports-published.version.series", { title, day: day(asOf) })] : [];
    }),
  ];
}
