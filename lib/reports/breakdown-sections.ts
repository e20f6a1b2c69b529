import type { Shown } from "@/lib/dashboard/dashboard";
import { countCell, type FigureRow, shareTable } from "@/lib/dashboard/figure-table";
import { formatShare } from "@/lib/i18n/format";
import { countryName, stateName } from "@/lib/i18n/places";
import type { Translator } from "@/lib/i18n/translator";
import { type Audience, leavesTheFirm, thresholdFor } from "./audience";
import type { Breakdown, ReportRow } from "./monthly-report";
import {
  type AsideCount,
  type ReportSection,
  rowKey,
  said,
  shareColumns,
  shareSection,
  withheldTogether,
} from "./report-section";

/** The firm's own names for what is counted. */
export type ReportNames = {
  offices: readonly { id: string; name: string }[];
  staff: readonly { id: string; name: string }[];
  sources: readonly { id: string; labelEn: string; labelFr: string }[];
};

type PlainKey =
  | "offices"
  | "lawyers"
  | "staff"
  | "channels"
  | "sources"
  | "connections"
  | "kinds"
  | "countries"
  | "states"
  | "citizenships";

/** Of these there are many, each with few inquiries. */
const places: readonly PlainKey[] = ["countries", "states", "citizenships"];

/** The sections in which a month is broken down, in the order in which they are read. */
export function breakdownSections(
  t: Translator,
  breakdown: Breakdown,
  total: Shown,
  { names, audience }: { names: ReportNames; audience: Audience },
): ReportSection[] {
  const threshold = thresholdFor(audience);
  const plain = (key: PlainKey, whole: Shown) =>
    plainSection(t, key, namedRows(t, key, breakdown[key], names), { whole, threshold });
  // What a reader may not be told of has no rows.
  const someRows = (key: PlainKey) => (breakdown[key].length > 0 ? [plain(key, total)] : []);
  const connected = breakdown.connections.find(({ value }) => value === "yes")?.n ?? null;
  const inUnitedStates = breakdown.countries.find(({ value }) => value === "US")?.n ?? null;
  return [
    plain("offices", total),
    ...someRows("lawyers"),
    ...someRows("staff"),
    plain("channels", total),
    plain("sources", total),
    motivationSection(t, breakdown, !leavesTheFirm(audience)),
    plain("connections", total),
    ...(breakdown.kinds.length > 0 ? [plain("kinds", connected)] : []),
    plain("countries", total),
    ...(breakdown.states.length > 0 ? [plain("states", inUnitedStates)] : []),
    plain("citizenships", total),
    stepSection(t, breakdown, total),
  ];
}

function plainSection(
  t: Translator,
  key: PlainKey,
  rows: FigureRow[],
  { whole, threshold }: { whole: Shown; threshold: number },
): ReportSection {
  const shares = { kinds: "reports.kinds.share", states: "reports.states.share" } as const;
  return shareSection(t, {
    key,
    heading: t(`reports.${key}.title`),
    about: aboutOf(t, key, whole),
    shareLabel: t(key === "kinds" || key === "states" ? shares[key] : "reports.share"),
    rows: places.includes(key)
      ? withheldTogether(rows, key === "citizenships" ? null : whole, {
          label: t("reports.elsewhere"),
          threshold,
        })
      : rows,
    whole,
  });
}

/** A sentence about a number needs the number. */
function aboutOf(t: Translator, key: PlainKey, whole: Shown): string {
  if (whole === null && (key === "kinds" || key === "states")) return t(`reports.${key}.aboutWithheld`);
  return t(`reports.${key}.about`, { n: said(t, whole) });
}

function namedRows(
  t: Translator,
  key: PlainKey,
  rows: readonly ReportRow[],
  names: ReportNames,
): FigureRow[] {
  return rows.map(({ value, n }) => ({ key: rowKey(value), label: nameOf(t, key, value, names), n }));
}

const unknownWords: { [Key in PlainKey]?: "dashboard.residence.noState" | "reports.lawyers.none" } = {
  states: "dashboard.residence.noState",
  lawyers: "reports.lawyers.none",
};

function nameOf(t: Translator, key: PlainKey, value: string | null, names: ReportNames): string {
  if (value === null) return t(unknownWords[key] ?? "dashboard.breakdown.unknown");
  switch (key) {
    case "lawyers":
    case "staff":
      return names.staff.find(({ id }) => id === value)?.name ?? value;
    case "offices":
      return names.offices.find(({ id }) => id === value)?.name ?? value;
    case "sources":
      return (
        labelOf(
          t,
          names.sources.find(({ id }) => id === value),
        ) ?? value
      );
    case "countries":
    case "citizenships":
      return countryName(t.language, value);
    case "states":
      return stateName(t, "US", value);
    default: {
      const word = { channels: "channel", connections: "connection", kinds: "connectionKind" }[key];
      return t.find(`inquiries.${word}.${value}`) ?? value;
    }
  }
}

function labelOf(t: Translator, one: { labelEn: string; labelFr: string } | undefined): string | undefined {
  return t.language === "fr" ? one?.labelFr : one?.labelEn;
}

function motivationSection(
  t: Translator,
  { motivations, answers, asked }: Breakdown,
  isWhole: boolean,
): ReportSection {
  const isTold = [asked, answers.declined, answers.not_asked].every((n) => n !== null);
  const about = t(`reports.motivations.${isTold ? "about" : "aboutWithheld"}`, {
    asked: said(t, asked),
    declined: said(t, answers.declined),
    notAsked: said(t, answers.not_asked),
  });
  return shareSection(t, {
    key: "motivations",
    heading: t("reports.motivations.title"),
    about: isWhole ? about : `${about} ${t("reports.motivations.sensitiveLeftOut")}`,
    isWhole,
    shareLabel: t("reports.motivations.share"),
    rows: motivations.map((row) => ({ key: row.id, label: labelOf(t, row) ?? row.key, n: row.n })),
    whole: asked,
    aside: [
      asideCount(t, "asked", asked),
      asideCount(t, "declined", answers.declined),
      asideCount(t, "notAsked", answers.not_asked),
    ],
  });
}

type AsideKey = "asked" | "declined" | "notAsked" | "open" | "closed";

function asideCount(t: Translator, key: AsideKey, n: Shown): AsideCount {
  return { key, label: t(`reports.aside.${key}`), cell: countCell(t, n) };
}

/** Everyone who reached a step, in order. */
function stepSection(t: Translator, { steps, outcome }: Breakdown, total: Shown): ReportSection {
  const heads = {
    label: t("reports.steps.label"),
    count: t("reports.steps.count"),
    share: t("reports.steps.share"),
  };
  const rows = steps.map(({ stage, n }) => ({ key: stage, label: t(`inquiries.stage.${stage}`), n }));
  const clients = steps.find(({ stage }) => stage === "retained")?.n ?? null;
  const share = clients === null || !total ? null : formatShare(t.language, clients / total, 1);
  return {
    key: "steps",
    title: share === null ? t("reports.steps.title") : t("reports.steps.finding", { share }),
    about: t("reports.steps.about", {
      n: said(t, total),
      open: said(t, outcome.open),
      closed: said(t, outcome.closed),
    }),
    ...shareTable(t, heads, rows, total),
    derived: shareColumns,
    aside: [asideCount(t, "open", outcome.open), asideCount(t, "closed", outcome.closed)],
    shape: "bars",
    chart: null,
    notes: [],
    caution: null,
    empty: t("reports.empty"),
  };
}
