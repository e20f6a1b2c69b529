import { formatDate, formatInstant, formatMonth } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { Due } from "@/lib/schedules/next-run";
import type { Delivery, ScheduleRun } from "@/lib/schedules/queries";
import type { ScheduleContent } from "@/lib/schedules/schedule";

type Rule = Pick<ScheduleContent, "dayOfMonth" | "hour">;

/** "On day 3 at 8:00"; a day that some months lack is said with what happens then. */
export function whenText(t: Translator, { dayOfMonth: day, hour }: Rule): string {
  return t(day > 28 ? "schedules.whenLast" : "schedules.when", { day, hour });
}

/** "3 December 2026, 8:00" by the firm's clock. */
export function dueText(t: Translator, { dueOn, hour }: Pick<Due, "dueOn" | "hour">): string {
  return t("schedules.nextAt", { day: formatDate(t.language, dueOn), hour });
}

/** What goes out: the link alone, or with which file in which language. */
export function attachmentText(
  t: Translator,
  { attachment, language }: Pick<ScheduleContent, "attachment" | "language">,
  mayCarryFiles: boolean,
): string {
  const text = t(`schedules.attachments.${attachment}`);
  if (attachment === "none") return text;
  const whole = t(`schedules.inLanguage.${language}`, { attachment: text });
  return mayCarryFiles ? whole : t("schedules.attachmentsOff", { attachment: whole });
}

/** What became of one mail, in words. */
export function outcomeText(t: Translator, delivery: Delivery, timeZone: string): string {
  const { state, reason, serverCode, nextAttemptAt, changedAt, attached } = delivery;
  const at = formatInstant(
    t.language,
    state === "waiting" ? (nextAttemptAt ?? changedAt) : changedAt,
    timeZone,
  );
  const why = t.find(`schedules.reasons.${reason}`, { code: serverCode ?? "" }) ?? "";
  const key =
    state === "sent" && attached ? "sentWithFile" : state === "waiting" && !reason ? "waitingFirst" : state;
  return t(`schedules.outcome.${key}`, { at, reason: why });
}

const troubles: readonly Delivery["state"][] = ["failed", "unknown", "too_late"];

/** Whether a mail did not reach whom it should have reached. */
export function isTrouble({ state }: Pick<Delivery, "state">): boolean {
  return troubles.includes(state);
}

/** A month's sending in a few words. */
export function runText(t: Translator, { month, deliveries }: ScheduleRun): string {
  const sent = deliveries.filter(({ state }) => state === "sent").length;
  const n = deliveries.length;
  const words = { month: formatMonth(t.language, month), n, sent };
  return t(sent === n ? "schedules.short.reached" : "schedules.short.partly", words);
}
