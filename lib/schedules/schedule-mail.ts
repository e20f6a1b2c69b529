import { formatDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { SpanName } from "@/lib/reports/report-span";
import { spanText } from "@/lib/reports/span-text";
import type { Due } from "./next-run";
import { audienceChosen, type ReportChoice } from "./scheduled-report";

/** What goes with the link: the file, nothing, or nothing because nothing was published for its readers yet. */
export type Enclosed = "file" | "none" | "notPublished";

type About = Pick<Due, "dueOn" | "hour"> & {
  report: ReportChoice;
  span: SpanName;
  isTrial: boolean;
  isLate: boolean;
  enclosed: Enclosed;
  /** Where links lead. */
  origin: string;
};

/** The mail that tells of a report: no figure, no name of anybody or of a report, only what it is and where it is read. */
export function scheduleMail(t: Translator, about: About): { subject: string; text: string } {
  const span = spanText(t, about.span);
  const audience = audienceChosen(about.report);
  const kind = audience ? "monthly" : "own";
  const subject = t(`schedules.mail.subject.${kind}`, { span });
  const day = formatDate(t.language, about.dueOn);
  const paragraphs = [
    t(`schedules.mail.ready.${audience ?? "own"}`, { span }),
    about.origin + pathOf(about),
    t(`schedules.mail.enclosed.${about.enclosed}`),
    ...(about.isLate && !about.isTrial ? [t("schedules.mail.late", { day, hour: about.hour })] : []),
    about.isTrial ? t("schedules.mail.trial") : t(`schedules.mail.why.${kind}`),
  ];
  return {
    subject: about.isTrial ? t("schedules.mail.trialSubject", { subject }) : subject,
    text: `${paragraphs.join("\n\n")}\n`,
  };
}

function pathOf({ report, span }: Pick<About, "report" | "span">): string {
  return audienceChosen(report)
    ? `/reports/${span.key}?audience=${report}`
    : `/own-reports/${report}?period=${span.key}`;
}
