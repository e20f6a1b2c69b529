import { Button } from "@/components/ui/button";
import { switchMailAttachmentsAction } from "@/lib/firm/actions";
import { getMailState, mayMailCarryFiles } from "@/lib/firm/queries";
import type { Translator } from "@/lib/i18n/translator";

const words = {
  ready: "settings.mailReady",
  notSetUp: "settings.mailNotSetUp",
  demonstration: "settings.mailDemonstration",
} as const;

/** Whether mail is set up, and what it may carry, for the office manager. */
export async function MailSection({ t }: { t: Translator }) {
  const [state, on] = await Promise.all([getMailState(), mayMailCarryFiles()]);
  return (
    <section aria-labelledby="mail-title">
      <h2 id="mail-title" className="mb-2 text-prose font-semibold">
        {t("settings.mailTitle")}
      </h2>
      <p className="text-soft">{t(words[state])}</p>
      <p className="mt-1 mb-3 text-soft">{t(on ? "settings.attachmentsOn" : "settings.attachmentsOff")}</p>
      <form action={switchMailAttachmentsAction}>
        <Button name="attachments" value={on ? "off" : "on"}>
          {t(on ? "settings.attachmentsSwitchOff" : "settings.attachmentsSwitchOn")}
        </Button>
      </form>
    </section>
  );
}
