import Link from "next/link";
import type { Translator } from "@/lib/i18n/translator";
import type { KnownRound } from "@/lib/outside-series/settle-round";
import { roundsInWords } from "./rounds-in-words";
import { YearlyInvitations } from "./yearly-invitations";

/** Invitation rounds in short: how many, as of when, and the sums of each year. */
export function RoundsSection({ t, rounds }: { t: Translator; rounds: KnownRound[] }) {
  return (
    <section>
      <h2 className="text-prose font-semibold">{t("outside-series.rounds.title")}</h2>
      <p className="mt-1 mb-3 text-small text-soft">
        {roundsInWords(t, rounds)}{" "}
        <Link href="/outside-series/invitation-rounds" prefetch={false}>
          {t("outside-series.rounds.open")}
        </Link>
      </p>
      {rounds.length > 0 && <YearlyInvitations t={t} rounds={rounds} />}
    </section>
  );
}
