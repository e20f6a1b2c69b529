import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Translator } from "@/lib/i18n/translator";
import { removeOwnReportAction } from "@/lib/own-reports/actions";

type Props = { t: Translator; id: string; version: string; schedules: number };

/** Removing a report takes two steps: it is opened, then done. */
export function RemoveOwnReport({ t, id, version, schedules }: Props) {
  return (
    <div className="mt-10 max-w-2xl">
      <Disclosure summary={t("own-reports.remove.summary")}>
        <form action={removeOwnReportAction} className="space-y-3">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <p>{t("own-reports.remove.text", { schedules })}</p>
          <SubmitButton kind="plain" pendingLabel={t("own-reports.saving")}>
            {t("own-reports.remove.submit")}
          </SubmitButton>
        </form>
      </Disclosure>
    </div>
  );
}
