import { Disclosure } from "@/components/ui/disclosure";
import type { Translator } from "@/lib/i18n/translator";

/** Where the three counts come from, and that none of them is an estimate. */
export function HowPutTogether({ t, sources }: { t: Translator; sources: readonly string[] }) {
  return (
    <div className="mt-10 border-t border-line pt-4">
      <Disclosure summary={t("trends-applications.how.title")}>
        <div className="max-w-prose space-y-2 text-soft">
          {sources.map((source) => (
            <p key={source}>{source}</p>
          ))}
        </div>
      </Disclosure>
    </div>
  );
}
