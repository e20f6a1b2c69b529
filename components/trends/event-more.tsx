import type { Translator } from "@/lib/i18n/translator";
import { controlSentences, moreSentences, placeboSentence } from "@/lib/trends/event-sentences";
import type { EventTrend } from "@/lib/trends/queries";

/** What else can be said of an event: how many more, for how long, against ordinary days, against elsewhere. */
export function EventMore({ t, trend: { analysis, control } }: { t: Translator; trend: EventTrend }) {
  if (analysis.kind === "refused") return null;
  return (
    <div className="mt-8 grid gap-x-10 gap-y-6 lg:grid-cols-2">
      <Part title={t("trends-events.more.title")} sentences={moreSentences(t, analysis)} />
      <div className="space-y-6">
        <Part title={t("trends-events.placebo.title")} sentences={[placeboSentence(t, analysis)]} />
        {control && (
          <Part title={t("trends-events.control.title")} sentences={controlSentences(t, control)} />
        )}
      </div>
    </div>
  );
}

function Part({ title, sentences }: { title: string; sentences: string[] }) {
  return (
    <section className="min-w-0">
      <h2 className="text-prose">{title}</h2>
      <div className="mt-1 max-w-prose space-y-2" data-figures="">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </section>
  );
}
