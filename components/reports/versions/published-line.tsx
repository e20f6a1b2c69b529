import Link from "next/link";
import { LinkButton } from "@/components/ui/link-button";
import type { Actor } from "@/lib/auth/actor";
import { formatInstant } from "@/lib/i18n/format";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import { leavesTheFirm } from "@/lib/reports/audience";
import { mayPublishReports } from "@/lib/reports/permissions";
import type { ReportParts } from "@/lib/reports/report-document";
import type { PublishedVersion } from "@/lib/reports/versions/queries";
import {
  isSameReport,
  listedFigures,
  type ReportDifferences,
} from "@/lib/reports/versions/report-differences";
import { reportHref, versionHref } from "@/lib/reports/versions/version-address";

type Props = {
  actor: Actor;
  parts: ReportParts;
  latest: PublishedVersion | undefined;
  /** What has changed since the latest version, if there is one. */
  differences: ReportDifferences | null;
};

/** Whether the month was published for these readers, what has changed since, and the ways to both. */
export function PublishedLine({ actor, parts, latest, differences }: Props) {
  const t = translatorFor(actor.language);
  const { month, audience, isOver } = parts.report;
  const mayPublish = mayPublishReports(actor) && isOver && !(differences && isSameReport(differences));
  const sentences = [
    latest
      ? publishedSentence(t, latest, parts.firm.zone)
      : t(`reports-published.line.${isOver ? "none" : "notOver"}`),
    ...(differences ? [changedSentence(t, differences)] : []),
    ...(leavesTheFirm(audience) ? [filesSentence(t, latest)] : []),
  ];
  const links = [
    {
      href: latest && versionHref(month, audience, latest.version),
      label: t("reports-published.line.asPublished"),
    },
    {
      href: differences && !isSameReport(differences) && reportHref(month, audience, "differences"),
      label: t("reports-published.line.what"),
    },
    { href: latest && reportHref(month, audience, "versions"), label: t("reports-published.line.all") },
  ];
  return (
    <section
      aria-label={t("reports-published.line.label")}
      className="mb-8 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-y border-line py-3"
    >
      <div className="min-w-0 max-w-prose flex-1 basis-72 text-small">
        <p>{sentences.join(" ")}</p>
        {latest && (
          <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 print:hidden">
            {links.map(({ href, label }) => href && <WayTo key={label} href={href} label={label} />)}
          </p>
        )}
      </div>
      {mayPublish && (
        <LinkButton href={reportHref(month, audience, "publish")}>
          {t("reports-published.line.publishVersion", { version: (latest?.version ?? 0) + 1 })}
        </LinkButton>
      )}
    </section>
  );
}

function WayTo({ href, label }: { href: string; label: string }) {
  return (
    <Link href={href} prefetch={false} className="inline-flex min-h-6 items-center">
      {label}
    </Link>
  );
}

function publishedSentence(
  t: Translator,
  { version, publishedAt, author }: PublishedVersion,
  zone: string,
): string {
  const at = formatInstant(t.language, publishedAt, zone);
  return t("reports-published.line.published", { version, at, name: author });
}

function changedSentence(t: Translator, differences: ReportDifferences): string {
  const n = listedFigures(differences).length;
  if (n > 0) return t("reports-published.line.changed", { n });
  return t(`reports-published.line.${differences.finding ? "findingChanged" : "same"}`);
}

function filesSentence(t: Translator, latest: PublishedVersion | undefined): string {
  if (!latest) return t("reports-published.line.noFiles");
  return t("reports-published.line.filesFrom", { version: latest.version });
}
