import Link from "next/link";
import { titleOf } from "@/components/political-events/event-title";
import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/lib/i18n/format";
import { listed } from "@/lib/i18n/listed";
import type { Translator } from "@/lib/i18n/translator";
import { eventSentences } from "@/lib/trends/event-finding";
import type { EventTrend } from "@/lib/trends/queries";
import { refusalText } from "@/lib/trends/refusal-text";

/** Around these days the rules for applications changed, so that they cannot be read like inquiries. */
const rulesChanged = { from: "2016-09-20", to: "2017-02-28" };

/** The finding in full, and what would mislead if it were not said beside it. */
export function EventNotices({ t, trend: { event, others, effect } }: { t: Translator; trend: EventTrend }) {
  const isAroundChange = event.firstFullDay >= rulesChanged.from && event.firstFullDay <= rulesChanged.to;
  return (
    <div className="space-y-4">
      {effect.kind === "refused" ? (
        <p className="max-w-prose text-prose">{refusalText(t, effect)}</p>
      ) : (
        <p className="max-w-prose text-prose" data-figures="">
          {eventSentences(t, effect).join(" ")}
        </p>
      )}
      {effect.kind === "estimate" && effect.togetherWith.length > 0 && (
        <Notice kind="caution">
          {t("trends.together", {
            day: formatDate(t.language, effect.firstFullDay),
            events: listed(
              t,
              effect.togetherWith
                .map(({ id }) => others.find((other) => other.id === id))
                .map((other) => (other ? titleOf(t, other) : "")),
            ),
          })}
        </Notice>
      )}
      {isAroundChange && (
        <ApplicationsNotice t={t} title={t("trends.applicationsNotice.title")}>
          {t("trends.applicationsNotice.text")}
        </ApplicationsNotice>
      )}
    </div>
  );
}

type NoticeProps = { t: Translator; title?: string; children: string };

/** Leads from an event to the applications, which follow other rules. */
export function ApplicationsNotice({ t, title, children }: NoticeProps) {
  return (
    <Notice kind="caution" title={title}>
      {children}{" "}
      <Link href="/trends/applications?months=around_2016" prefetch={false}>
        {t("trends.seeApplications")}
      </Link>
    </Notice>
  );
}
