import { getMailState } from "@/lib/firm/queries";
import { readMailSettings } from "@/lib/mail/mail-settings";
import { sendScheduled } from "../serve/send-scheduled";

const words: Record<string, string> = {
  sent: "sent",
  waiting: "to be tried again",
  failed: "failed",
  unknown: "not known whether they arrived",
  not_allowed: "not allowed any more",
  mail_not_set_up: "not sent: mail is not set up",
};

/** Sends what is due once, for those who leave the timing to the system; 1 where a mail did not go out. */
export async function runSchedules(): Promise<number> {
  // A mistake in them is told before anything is begun.
  readMailSettings();
  const mail = await getMailState();
  if (mail === "demonstration") console.log("This is the demonstration firm: it never sends mail.");
  const ended = await sendScheduled();
  const parts = [...ended].map(([state, n]) => `${n} ${words[state] ?? state}`);
  console.log(parts.length > 0 ? `Mails: ${parts.join(", ")}.` : "Nothing is due.");
  return ["waiting", "failed", "unknown"].some((state) => ended.has(state as never)) ? 1 : 0;
}
