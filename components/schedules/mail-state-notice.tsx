import { Notice } from "@/components/ui/notice";
import { getMailState } from "@/lib/firm/queries";
import type { Translator } from "@/lib/i18n/translator";

/** Says where nothing can be sent, and why. */
export async function MailStateNotice({ t }: { t: Translator }) {
  const state = await getMailState();
  if (state === "ready") return null;
  return (
    <div className="mb-6 max-w-prose">
      <Notice kind={state === "notSetUp" ? "caution" : "info"}>{t(`schedules.mailState.${state}`)}</Notice>
    </div>
  );
}
