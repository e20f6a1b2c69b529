import Link from "next/link";
import { currentOf, type Hypothesis } from "@/lib/hypotheses/hypothesis";
import { askedText, versionText } from "@/lib/hypotheses/version-text";
import type { Translator } from "@/lib/i18n/translator";
import { QuestionParts } from "./question-parts";

type Props = {
  t: Translator;
  versions: readonly Hypothesis[];
  whose: string;
  zone: string;
  /** Where it is asked otherwise, for those who may. */
  changeHref?: string;
  /** Other questions about the event that have an answer. */
  others: { href: string; whose: string }[];
};

/** The question as it was written down, with everything that was changed since. */
export function RegisteredQuestion({ t, versions, whose, zone, changeHref, others }: Props) {
  const current = currentOf(versions);
  if (!current) return null;
  return (
    <section className="min-w-0">
      <h2 className="text-prose">{t("hypotheses.title")}</h2>
      <p className="mt-0.5 mb-2 text-small text-soft">
        {versions.length > 1
          ? t("hypotheses.history", { n: versions.length - 1 })
          : versionText(t, current, versions, zone)}
      </p>
      <QuestionParts
        t={t}
        whose={whose}
        asked={current}
        windows={askedText(t, current)}
        registered={
          versions.length > 1 && (
            <ol className="space-y-1">
              {versions.map((version) => (
                <li key={version.version}>
                  {versionText(t, version, versions, zone)}
                  <span className="text-soft"> ({askedText(t, version)})</span>
                </li>
              ))}
            </ol>
          )
        }
      />
      {others.length > 0 && (
        <p className="mt-2 text-small text-soft">
          {t("hypotheses.others")}{" "}
          {others.map(({ href, whose: otherWhose }, index) => (
            <span key={href}>
              {index > 0 && "; "}
              <Link href={href} prefetch={false}>
                {otherWhose}
              </Link>
            </span>
          ))}
        </p>
      )}
      {changeHref && (
        <p className="mt-2 print:hidden">
          <Link href={changeHref} prefetch={false} className="text-small text-soft">
            {t("hypotheses.change")}
          </Link>
        </p>
      )}
    </section>
  );
}
