import Link from "next/link";
import type { ReactNode } from "react";
import { titleOf } from "@/components/political-events/event-title";
import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import { competingEvents } from "@/lib/political-events/competing-events";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import type { EventEffect } from "@/lib/statistics/event-effect";
import { countAround } from "@/lib/trends/count-around";
import { countingStart } from "@/lib/trends/counting-start";
import { ratioText, shownWindows } from "@/lib/trends/event-finding";
import type { EventTrend } from "@/lib/trends/queries";

/** Everything that a reader should weigh before the result is repeated. */
export function KeepInMind({ t, trend, zone }: { t: Translator; trend: EventTrend; zone: string }) {
  const { event, others, effect } = trend;
  const around = countAround(trend.rows, countingStart(trend));
  const counted = (part: { n: number; days: number }) => t("trends.keep.inDays", part);
  const near = competingEvents({ ...event, moves: "inquiries" }, others);
  const items: Definition[] = [
    { term: t("trends.keep.before"), value: counted(around.before), numeric: true },
    { term: t("trends.keep.after"), value: counted(around.after), numeric: true },
    { term: t("trends.keep.start"), value: formatDate(t.language, countingStart(trend)), numeric: true },
    { term: t("trends.keep.zone"), value: zone, numeric: true },
    { term: t("trends.keep.within14"), value: <EventLinks t={t} events={near} />, numeric: true },
    ...(effect.kind === "estimate" ? estimateItems(t, effect, others) : []),
  ];
  return (
    <section className="min-w-0">
      <h2 className="text-prose">{t("trends.keep.title")}</h2>
      <p className="mt-0.5 mb-2 text-small text-soft">{t("trends.keep.about")}</p>
      <DefinitionList items={items} label={t("trends.keep.label")} />
    </section>
  );
}

function estimateItems(t: Translator, effect: EventEffect, others: readonly PoliticalEvent[]): Definition[] {
  const first = shownWindows(effect).find(({ window }) => window.fromDay === 0);
  const overlapping = new Set(
    effect.windows.flatMap((window) => window.overlappingEvents.map(({ id }) => id)),
  );
  const line = (term: keyof typeof import("@/lib/i18n/en/trends.json")["keep"], value: ReactNode) => ({
    term: t(`trends.keep.${term}`),
    value,
    numeric: true,
  });
  const rate = formatNumber(t.language, effect.usualPerDay, 1);
  const fitted = t(effect.unit === "day" ? "trends.keep.fittedDays" : "trends.keep.fittedWeeks", {
    n: effect.n,
  });
  return [
    line("overlapping", <EventLinks t={t} events={others.filter(({ id }) => overlapping.has(id))} />),
    line("rate", t("trends.keep.rateValue", { rate })),
    ...(first
      ? [line("smallest", t("trends.keep.times", { ratio: ratioText(t, first.smallestVisibleRatio) }))]
      : []),
    line("fitted", fitted),
    line("presumed", formatNumber(t.language, effect.presumedMissing.length)),
    line("until", formatDate(t.language, effect.dataUntil)),
  ];
}

function EventLinks({ t, events }: { t: Translator; events: readonly PoliticalEvent[] }) {
  if (events.length === 0) return t("trends.keep.none");
  return (
    <ul>
      {events.map((event) => (
        <li key={event.id}>
          <Link href={`/trends/${event.id}`} prefetch={false}>
            {titleOf(t, event)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
