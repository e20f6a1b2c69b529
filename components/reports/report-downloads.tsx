import { LinkButton } from "@/components/ui/link-button";
import type { Translator } from "@/lib/i18n/translator";
import { type ReportFormat, reportFormats } from "@/lib/reports/report-format";

type Props = { t: Translator; href: (format: ReportFormat) => string; formats?: readonly ReportFormat[] };

/** The ways to take a report away; the one for paper first. */
export function ReportDownloads({ t, href, formats = reportFormats }: Props) {
  return formats.map((format) => (
    <LinkButton key={format} href={href(format)} kind={format === "pdf" ? "primary" : "plain"} download>
      {t(`reports.download.${format}`)}
    </LinkButton>
  ));
}
