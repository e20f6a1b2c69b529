import { formatDate, formatInstant } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import { spanText } from "@/lib/reports/span-text";
import type { Due } from "@/lib/schedules/next-run";
import type { Delivery, Schedule, ScheduleRun } from "@/lib/schedules/queries";
import type { ScheduleContent } from "@/lib/schedules/schedule";
import { unitOf } from "@/lib/schedules/scheduled-report";

/** Which report is sent: the monthly one by its readers, an own report by its name. */
export function scheduleName(t: Translator, { sent }: Pick<Schedule, "sent">): string {
  if (sent.kind === "monthly") return t("schedules.name", { audience: sent.audience });
  return sent.report ? t("schedules.nameOwn", { name: sent.report.name }) : t("schedules.nameRemoved");
}

/** The same said at length. */
export function reportText(t: Translator, { sent }: Pick<Schedule, "sent">): string {
  if (sent.kind === "monthly") return t("schedules.facts.reportText", { audience: sent.audience });
  return sent.report ? t("schedules.facts.ownText", { unit: sent.report.unit }) : t("schedules.nameRemoved");
}

/** "On day 3 at 8:00"; a day that some months lack is said with what happens then. */
export function whenText(
  t: Translator,
  { sent, dayOfMonth: day, hour }: Pick<Schedule, "sent" | "dayOfMonth" | "hour">,
): string {
  return t(day > 28 ? "schedules.whenLast" : "schedules.when", { unit: unitOf(sent), day, hour });
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
  return t(`schedules.outcome.${outcomeKey({ state, reason, attached })}`, { at, reason: why });
}

function outcomeKey({ state, reason, attached }: Pick<Delivery, "state" | "reason" | "attached">) {
  if (state === "sent")
    return reason === "notPublished" ? "sentNotPublished" : attached ? "sentWithFile" : state;
  return state === "waiting" && !reason ? "waitingFirst" : state;
}

const troubles: readonly Delivery["state"][] = ["failed", "unknown", "too_late"];

/** Whether a mail did not reach whom it should have reached. */
export function isTrouble({ state }: Pick<Delivery, "state">): boolean {
  return troubles.includes(state);
}

/** One sending in a few words. */
export function runText(t: Translator, { span, deliveries }: ScheduleRun): string {
  const sent = deliveries.filter(({ state }) => state === "sent").length;
  const n = deliveries.length;
  const words = { span: spanText(t, span), n, sent };
  return t(sent === n ? "schedules.short.reached" : "schedules.short.partly", words);
}
