import { Disclosure } from "@/components/ui/disclosure";
import type { Translator } from "@/lib/i18n/translator";

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
  return (
    <div className="mt-10 border-t border-line pt-4">
      <Disclosure summary={t("trends.how.title")}>
        <div className="max-w-prose space-y-2 text-soft">
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </Disclosure>
    </div>
  );
}
