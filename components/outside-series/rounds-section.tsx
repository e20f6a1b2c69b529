import Link from "next/link";
import { formatDate } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { KnownRound } from "@/lib/outside-series/settle-round";
import { YearlyInvitations } from "./yearly-invitations";

/** Invitation rounds in short: how many, as of when, and the sums of each year. */
export function RoundsSection({ t, rounds }: { t: Translator; rounds: KnownRound[] }) {
  const latest = rounds.at(-1);
  return (
    <section>
      <h2 className="text-prose font-semibold">{t("outside-series.rounds.title")}</h2>
      <p className="mt-1 mb-3 text-small text-soft">
        {latest ? roundsInWords(t, rounds, latest) : t("outside-series.rounds.none")}{" "}
        <Link href="/outside-series/invitation-rounds" prefetch={false}>
          {t("outside-series.rounds.open")}
        </Link>
      </p>
      {latest && <YearlyInvitations t={t} rounds={rounds} />}
    </section>
  );
}

/** How many rounds there are, and of which day. */
export function roundsInWords(t: Translator, rounds: KnownRound[], latest: KnownRound): string {
  const day = formatDate(t.language, latest.heldOn);
  return t("outside-series.rounds.subtitle", { n: rounds.length, day });
}
