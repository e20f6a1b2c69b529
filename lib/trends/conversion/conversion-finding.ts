import { formatNumber, formatShare } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { ConversionAnalysis, GroupResult } from "@/lib/statistics/conversion-analysis";
import type { ShareEstimate } from "@/lib/statistics/wilson-interval";
import { refusalText } from "@/lib/trends/refusal-text";
import { groupName } from "./group-name";

/** Curves that chance alone would part less often than this are said to differ. */
const surprising = 0.05;

/** What goes along with a connection to Canada, in one line. */
export function conversionFinding(t: Translator, analysis: ConversionAnalysis): string {
  const { difference, ratio } = analysis.comparison;
  const compared = comparedGroups(analysis);
  if (!compared || difference.kind === "refused" || ratio === null) {
    return t("trends-conversion.finding.refused");
  }
  const values = { yes: shareText(t, difference.first), no: shareText(t, difference.second) };
  if (difference.lower <= 0 && difference.upper >= 0) return t("trends-conversion.finding.same", values);
  const more = difference.lower > 0;
  return t(more ? "trends-conversion.finding.more" : "trends-conversion.finding.fewer", {
    ...values,
    ratio: formatNumber(t.language, ratio, 1),
  });
}

/** The finding in full, with its intervals; or why the groups cannot be compared, and what it would take. */
export function conversionSentences(t: Translator, analysis: ConversionAnalysis): string[] {
  const compared = comparedGroups(analysis);
  const { difference, logRank } = analysis.comparison;
  if (!compared || difference.kind === "refused") return refusalSentences(t, analysis);
  const [yes, no] = compared;
  const points = (value: number) => formatNumber(t.language, value * 100, 1);
  return [
    t("trends-conversion.sentence.groups", {
      yesN: yes.n,
      yesRetained: yes.retained,
      yesShare: intervalText(t, difference.first),
      noN: no.n,
      noRetained: no.retained,
      noShare: intervalText(t, difference.second),
    }),
    t("trends-conversion.sentence.difference", {
      points: points(difference.difference),
      lower: points(difference.lower),
      upper: points(difference.upper),
    }),
    ...(logRank
      ? [
          t(
            logRank.pValue < surprising
              ? "trends-conversion.sentence.time"
              : "trends-conversion.sentence.noTime",
            {
              p: pText(t, logRank.pValue),
            },
          ),
        ]
      : []),
    t("trends-conversion.sentence.associated"),
  ];
}

/** "28 % (26–31)" */
export function intervalText(t: Translator, { share, lower, upper }: ShareEstimate): string {
  const percent = (value: number) => formatNumber(t.language, value * 100);
  return t("trends-conversion.interval", {
    share: formatShare(t.language, share),
    lower: percent(lower),
    upper: percent(upper),
  });
}

/** A p-value as it is read: never 0. */
export function pText({ language }: Translator, p: number): string {
  return p < 0.001
    ? `< ${formatNumber(language, 0.001, 3)}`
    : `= ${formatNumber(language, p, p < 0.1 ? 3 : 2)}`;
}

function shareText({ language }: Translator, { share }: ShareEstimate): string {
  return formatShare(language, share);
}

function comparedGroups({ groups }: ConversionAnalysis): [GroupResult, GroupResult] | null {
  const [yes, no] = groups;
  const enough = yes?.conversion.kind === "estimate" && no?.conversion.kind === "estimate";
  return enough && yes && no ? [yes, no] : null;
}

function refusalSentences(t: Translator, { groups }: ConversionAnalysis): string[] {
  return groups.slice(0, 2).flatMap(({ name, conversion }) =>
    conversion.kind === "refused"
      ? [
          t("trends-conversion.sentence.refused", {
            group: groupName(t, name),
            reason: refusalText(t, conversion),
          }),
        ]
      : [],
  );
}
