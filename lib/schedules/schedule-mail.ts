import { formatDate, formatMonth } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { Audience } from "@/lib/reports/audience";
import type { Due } from "./next-run";

type About = Pick<Due, "dueOn" | "hour"> & {
  month: string;
  audience: Audience;
  isTrial: boolean;
  isLate: boolean;
  hasFile: boolean;
  /** Where links lead. */
  origin: string;
};

/** The mail that tells of a report: no figure, no name, only what it is and where it is read. */
export function scheduleMail(t: Translator, about: About): { subject: string; text: string } {
  const month = formatMonth(t.language, about.month);
  const subject = t("schedules.mail.subject", { month });
  const day = formatDate(t.language, about.dueOn);
  const paragraphs = [
    t(`schedules.mail.ready.${about.audience}`, { month }),
    `${about.origin}/reports/${about.month}?audience=${about.audience}`,
    t(about.hasFile ? "schedules.mail.attached" : "schedules.mail.signIn"),
    ...(about.isLate && !about.isTrial ? [t("schedules.mail.late", { day, hour: about.hour })] : []),
    about.isTrial ? t("schedules.mail.trial") : t("schedules.mail.why"),
  ];
  return {
    subject: about.isTrial ? t("schedules.mail.trialSubject", { subject }) : subject,
    text: `${paragraphs.join("\n\n")}\n`,
  };
}
