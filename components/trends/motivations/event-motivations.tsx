import type { Translator } from "@/lib/i18n/translator";
import type { MotivationShifts } from "@/lib/trends/motivations/motivation-shifts";
import { ShiftTable } from "./shift-table";

type Props = { t: Translator; shifts: MotivationShifts; eventId: string };

/** How the motivations named changed with one event. */
export function EventMotivations({ t, shifts, eventId }: Props) {
  const rows = shifts.rows.filter(({ event }) => event.id === eventId);
  const [first] = rows;
  return (
    <section className="mt-8">
      <h2 className="text-prose">{t("trends-motivations.event.title")}</h2>
      {first ? (
        <>
          <p className="mt-0.5 mb-2 max-w-prose text-small text-soft" data-figures="">
            {t("trends-motivations.event.about", { before: first.before.n, after: first.after.n })}{" "}
            {rows.some(({ standsOut }) => standsOut) && t("trends-motivations.event.bold")}
          </p>
          <ShiftTable t={t} caption={t("trends-motivations.table.all")} rows={rows} withEvent={false} />
        </>
      ) : (
        <p className="mt-0.5 max-w-prose text-soft">{t("trends-motivations.event.refused")}</p>
      )}
    </section>
  );
}
