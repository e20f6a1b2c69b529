import type { Translator } from "@/lib/i18n/translator";
import { HowPanel } from "./how-panel";

/** How many events were put on one scale. */
export function HowEventsCompared({ t, judged }: { t: Translator; judged: number }) {
  const sentences = [
    t("trends-events.how.model"),
    t("trends-events.how.each"),
    t("trends-events.how.together"),
    t("trends-events.how.correction", { judged }),
    t("trends-events.how.windows"),
    t("trends-events.how.job"),
  ];
  return <HowPanel t={t} sentences={sentences} />;
}
