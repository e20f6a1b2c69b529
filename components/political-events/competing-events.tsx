import Link from "next/link";
import { formatShortDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import { competingEvents } from "@/lib/political-events/competing-events";
import type { PoliticalEvent } from "@/lib/political-events/queries";
import { titleOf } from "./event-title";

type Props = { t: Translator; event: PoliticalEvent; events: PoliticalEvent[] };

/** The events whose effect cannot be told apart from this one's. */
export function CompetingEvents({ t, event, events }: Props) {
  const others = competingEvents(event, events);
  const isAlone = others.length === 0;
  return (
    <section>
      <h2 className="text-prose font-semibold">{t("political-events.competing")}</h2>
      <p className="mt-1 max-w-prose text-small text-soft">
        {t(isAlone ? "political-events.competingNone" : "political-events.competingNote")}
      </p>
      <ul className="mt-3 space-y-1">
        {others.map((other) => (
          <li key={other.id}>
            <Link href={`/political-events/${other.id}`} prefetch={false}>
              {titleOf(t, other)}
            </Link>{" "}
            <span className="text-small text-soft">{formatShortDate(t.language, other.firstFullDay)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
