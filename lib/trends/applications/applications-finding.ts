import { addMonths } from "@/lib/calendar/month";
import { formatMonth, formatNumber } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { ApplicationsAnalysis } from "@/lib/statistics/applications-analysis";
import type { ApplicationsLink } from "@/lib/statistics/applications-link";
import type { ApplicationRatio, EventAndApplications } from "@/lib/statistics/event-and-applications";
import type { Refusal } from "@/lib/statistics/refusal";
import { signedText } from "./signed-text";

/** The event that applications are held against: its title, its months, and what came out. */
export type AskedEvent = {
  title: string;
  pulseMonths: readonly string[];
  result: EventAndApplications | Refusal;
};
type Link = ApplicationsAnalysis["link"];

/** What the result says about the months of the event, in one word. */
export type EventVerdict = "unestimated2016" | "unestimated" | "above" | "below" | "explained" | "noRise";
/** What the result says about the firm's inquiries, in one word. */
export type LinkVerdict = "unestimated" | "more" | "fewer" | "none";

/** The finding in one line, from the results alone. */
export function applicationsFinding(t: Translator, event: AskedEvent | null, link: Link): string {
  if (!event) return t(`trends-applications.finding.link.${linkVerdict(link)}`);
  const verdict = eventVerdict(event);
  const known = knownText(event.result);
  const about = t(`trends-applications.finding.event.${verdict}`, {
    event: event.title,
    ratio: event.result.kind === "estimate" ? ratioText(t, bestRatio(event.result).ratio) : "",
    known,
  });
  if (verdict === "unestimated2016") return about;
  const also = t(`trends-applications.finding.also.${linkVerdict(link)}`);
  return t("trends-applications.finding.both", { event: about, link: also });
}

/** What became of the applications in the months of an event. */
export function eventVerdict({
  pulseMonths,
  result,
}: Pick<AskedEvent, "pulseMonths" | "result">): EventVerdict {
  if (result.kind === "refused") return pulseMonths.includes("2016-12") ? "unestimated2016" : "unestimated";
  const { lower, upper } = bestRatio(result);
  if (lower > 1) return "above";
  if (upper < 1) return "below";
  const isExplained = result.withInvitations !== null && result.withoutInvitations.lower > 1;
  return isExplained ? "explained" : "noRise";
}

/** Whether applications went with the inquiries of the half year before. */
export function linkVerdict(link: Link): LinkVerdict {
  if (link.kind !== "estimate") return "unestimated";
  if (link.lower > 0) return "more";
  return link.upper < 0 ? "fewer" : "none";
}

/** With invitations where these are known. */
export function bestRatio(result: EventAndApplications): ApplicationRatio {
  return result.withInvitations ?? result.withoutInvitations;
}

/** The finding about the event in full; or why there is none. */
export function eventSentences(t: Translator, { pulseMonths, result }: AskedEvent): string[] {
  const first = pulseMonths[0] ?? "";
  const span = {
    from: formatMonth(t.language, first),
    to: formatMonth(t.language, pulseMonths.at(-1) ?? addMonths(first, 4)),
  };
  if (result.kind === "refused") return [refusedEvent(t, pulseMonths, result, span)];
  const best = bestRatio(result);
  return [
    t("trends-applications.event.sentence", {
      ...span,
      ...ratioWords(t, best),
      known: knownText(result),
      without: ratioText(t, result.withoutInvitations.ratio),
    }),
    ...roomSentence(t, best),
  ];
}

/** "No rise" is not proof of none: how large a rise the interval leaves room for. */
function roomSentence(t: Translator, { lower, upper }: ApplicationRatio): string[] {
  if (lower > 1 || upper < 1) return [];
  const percent = (ratio: number) => Math.round(Math.abs(ratio - 1) * 100);
  return [t("trends-applications.event.room", { rise: percent(upper), fall: percent(lower) })];
}

function refusedEvent(
  t: Translator,
  pulseMonths: readonly string[],
  { reason, needed, found }: Refusal,
  span: { from: string; to: string },
): string {
  if (reason !== "too-few-months") return t("trends-applications.event.noAnswer");
  const values = { ...span, needed: Math.round(needed), found: Math.floor(found) };
  return t(`trends-applications.event.${needed <= pulseMonths.length ? "notCovered" : "tooShort"}`, values);
}

/** The finding about the link in full: its size, its interval, and what could have been seen. */
export function linkSentences(t: Translator, link: Link): string[] {
  if (link.kind === "refused") return [refusedLink(t, link)];
  if (link.kind === "description") return [t("trends-applications.link.described", { n: link.n })];
  const { placebo } = link;
  return [
    t("trends-applications.link.sentence", {
      n: link.n,
      elasticity: signedText(t, link.totalElasticity, 2),
      lower: signedText(t, link.lower, 2),
      upper: signedText(t, link.upper, 2),
    }),
    ...absence(t, link),
    ...(placebo
      ? [t("trends-applications.link.placebo", { shifts: placebo.shifts, asLarge: placebo.asLarge })]
      : []),
  ];
}

function absence(t: Translator, link: ApplicationsLink): string[] {
  if (linkVerdict(link) !== "none") return [t("trends-applications.link.associated")];
  if (!link.absenceNeedsCaveat) return [];
  const smallest = signedText(t, link.smallestVisibleElasticity, 2);
  return [t("trends-applications.link.smallest", { n: link.n, smallest })];
}

function refusedLink(t: Translator, { reason, needed, found }: Refusal): string {
  if (reason !== "too-few-months") return t("trends-applications.link.noAnswer");
  return t("trends-applications.link.tooShort", { needed: Math.round(needed), found: Math.floor(found) });
}

/** "0.98 (0.84 to 1.14)" in parts. */
export function ratioWords(t: Translator, { ratio, lower, upper }: ApplicationRatio) {
  return { ratio: ratioText(t, ratio), lower: ratioText(t, lower), upper: ratioText(t, upper) };
}

function ratioText({ language }: Translator, ratio: number): string {
  return formatNumber(language, ratio, 2);
}

function knownText(result: EventAndApplications | Refusal): "yes" | "no" {
  return result.kind === "estimate" && result.withInvitations === null ? "no" : "yes";
}
