import type { Translator } from "@/lib/i18n/translator";
import type { EventTrend } from "@/lib/trends/queries";
import { KeepInMind } from "./keep-in-mind";
import { WindowTable } from "./window-table";

/** The figures by window beside what to keep in mind. */
export function EventAnswer({ t, trend, zone }: { t: Translator; trend: EventTrend; zone: string }) {
  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
      {trend.effect.kind === "estimate" && <WindowTable t={t} effect={trend.effect} />}
      <KeepInMind t={t} trend={trend} zone={zone} />
    </div>
  );
}
