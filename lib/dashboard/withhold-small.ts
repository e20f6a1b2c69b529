import { suppressList } from "@/lib/suppression/suppress-list";
import { suppressSteps } from "@/lib/suppression/suppress-steps";
import type { Dashboard, Figures, Shown, ShownValue } from "./dashboard";

/** Inside the firm, counts under this are withheld from those who do not need them. */
export const insideThreshold = 5;

/** The same dashboard for someone who sees no small counts, nor what would give them away. */
export function withholdSmall(dashboard: Dashboard): Dashboard {
  const [client = null, open = null, closed = null] = list(Object.values(dashboard.outcome));
  const [given = null, declined = null, notAsked = null] = list([
    dashboard.answers.given,
    dashboard.answers.declined,
    dashboard.answers.not_asked,
  ]);
  const steps = suppressSteps(
    dashboard.steps.map(({ n }) => n ?? 0),
    insideThreshold,
  );
  return {
    ...dashboard,
    figures: safeFigures(dashboard.figures),
    before: dashboard.before && safeFigures(dashboard.before),
    usual: isSmall(dashboard.figures.total) ? null : dashboard.usual,
    outcome: { client, open, closed },
    volume: dashboard.volume && { ...dashboard.volume, points: safeList(dashboard.volume.points) },
    channels: safeList(dashboard.channels),
    sources: safeList(dashboard.sources),
    countries: safeList(dashboard.countries),
    states: safeList(dashboard.states),
    steps: dashboard.steps.map((step, place) => ({ ...step, n: steps[place] ?? null })),
    answers: { given, declined, not_asked: notAsked },
    motivations: dashboard.motivations.map((row) => ({ ...row, n: isSmall(row.n) ? null : row.n })),
    conversion: dashboard.conversion.map(safeConversion),
  };
}

/** Each figure together with its remainder, so that neither can be had by subtraction. */
function safeFigures({ total, unitedStates, connected, unconnected }: Figures): Figures {
  const all = total ?? 0;
  const [fromUnitedStates = null] = list([unitedStates, all - (unitedStates ?? 0)]);
  const unknown = all - (connected ?? 0) - (unconnected ?? 0);
  const [yes = null, no = null] = list([connected, unconnected, unknown]);
  return {
    total: isSmall(total) ? null : total,
    unitedStates: fromUnitedStates,
    connected: yes,
    unconnected: no,
  };
}

function safeConversion(row: Dashboard["conversion"][number]): Dashboard["conversion"][number] {
  const [retained = null] = list([row.retained, (row.n ?? 0) - (row.retained ?? 0)]);
  return { ...row, n: isSmall(row.n) ? null : row.n, retained };
}

function safeList<Row extends { n: Shown } | ShownValue>(rows: readonly Row[]): Row[] {
  const shown = list(rows.map(({ n }) => n));
  return rows.map((row, place) => ({ ...row, n: shown[place] ?? null }));
}

function list(counts: readonly Shown[]): Shown[] {
  return suppressList(
    counts.map((n) => n ?? 0),
    insideThreshold,
  ).parts;
}

function isSmall(n: Shown): boolean {
  return n !== null && n > 0 && n < insideThreshold;
}
