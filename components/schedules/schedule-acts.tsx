import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { newId } from "@/lib/database/new-id";
import type { Translator } from "@/lib/i18n/translator";
import {
  endScheduleAction,
  pauseScheduleAction,
  resumeScheduleAction,
  tryScheduleAction,
} from "@/lib/schedules/actions";

/** Try, pause or resume, end. */
export function ScheduleActs({ t, id, isPaused }: { t: Translator; id: string; isPaused: boolean }) {
  const about = <input type="hidden" name="id" value={id} />;
  return (
    <section aria-label={t("schedules.acts.label")} className="mt-5">
      <div className="flex flex-wrap gap-2">
        <form action={tryScheduleAction}>
          {about}
          <input type="hidden" name="draft" value={newId()} />
          <SubmitButton kind="plain" pendingLabel={t("schedules.acts.trying")}>
            {t("schedules.acts.try")}
          </SubmitButton>
        </form>
        <form action={isPaused ? resumeScheduleAction : pauseScheduleAction}>
          {about}
          <Button>{t(isPaused ? "schedules.acts.resume" : "schedules.acts.pause")}</Button>
        </form>
      </div>
      <div className="mt-3">
        <Disclosure summary={t("schedules.acts.endSummary")}>
          <form action={endScheduleAction}>
            {about}
            <p className="mb-2 max-w-prose text-soft">{t("schedules.acts.endText")}</p>
            <Button kind="grave">{t("schedules.acts.end")}</Button>
          </form>
        </Disclosure>
      </div>
    </section>
  );
}
