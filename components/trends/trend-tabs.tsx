import Link from "next/link";
import type { Translator } from "@/lib/i18n/translator";

const tabs = {
  events: "/trends",
  motivations: "/trends/motivations",
  applications: "/trends/applications",
  conversion: "/trends/conversion",
  watch: "/trends/watch",
} as const;
export type TrendTab = keyof typeof tabs;

/** The pages of the trends, side by side. */
export function TrendTabs({ t, current }: { t: Translator; current: TrendTab }) {
  return (
    <nav
      aria-label={t("trends.tabs.label")}
      className="mb-6 overflow-x-auto border-b border-line print:hidden"
    >
      <ul className="flex gap-x-5">
        {Object.entries(tabs).map(([name, href]) => (
          <li key={name} className="shrink-0">
            <Link
              href={href}
              prefetch={false}
              aria-current={name === current ? "page" : undefined}
              className="inline-block border-b-2 border-transparent py-2 text-soft no-underline hover:text-ink aria-[current]:border-pine aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {t(`trends.tabs.${name as TrendTab}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
