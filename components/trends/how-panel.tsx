import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import type { Translator } from "@/lib/i18n/translator";

type Props = {
  t: Translator;
  sentences: readonly string[];
  /** What was computed from, as a file; or why it stays inside the application. */
  download?: { href: string; label: string } | { reason: string };
};

/** How a page's figures were computed: the end of every page of the trends. */
export function HowPanel({ t, sentences, download }: Props) {
  return (
    <div className="mt-10 border-t border-line pt-4">
      <Disclosure summary={t("trends.how.title")}>
        <div className="max-w-prose space-y-2 text-soft">
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </Disclosure>
      {download && <p className="mt-2 text-small text-soft">{downloadOf(download)}</p>}
    </div>
  );
}

function downloadOf(download: NonNullable<Props["download"]>): ReactNode {
  if ("reason" in download) return download.reason;
  return (
    <a href={download.href} download className="text-soft">
      {download.label}
    </a>
  );
}
