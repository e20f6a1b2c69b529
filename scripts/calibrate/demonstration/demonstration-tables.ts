import { DEFAULT_WINDOWS } from "@/lib/statistics/event-window";
import { eventWithoutEffect, plantedEffects } from "@/prisma/seed/planted-truth";
import { type CalibrationTable, shareText, tallyOf } from "../calibration-table";
import type { WindowOutcome } from "./judge-effects";
import { type FirmOutcome, followedFor } from "./judge-firm";
import { isOrdinary, plantedOn } from "./planted";

/** The tables of docs/statistics.md about the demonstration firm, from what was found in many of them. */
export function demonstrationTables(firms: readonly FirmOutcome[]): CalibrationTable[] {
  const windows = firms.flatMap((firm) => firm.windows);
  return [
    coverageTable(windows),
    foundTable(windows),
    discoveryTable(firms),
    halfLifeTable(firms),
    conversionTable(firms),
  ];
}

const windowNames = DEFAULT_WINDOWS.map(({ fromDay, toDay }) => `${fromDay}–${toDay}`);

function byWindow(outcomes: readonly WindowOutcome[], isSo: (outcome: WindowOutcome) => boolean): string[] {
  return DEFAULT_WINDOWS.map(({ fromDay }) =>
    shareText(
      tallyOf(
        outcomes.filter((outcome) => outcome.fromDay === fromDay),
        isSo,
      ),
    ),
  );
}

const of = (outcomes: readonly WindowOutcome[], firstFullDay: string) =>
  outcomes.filter((outcome) => outcome.firstFullDay === firstFullDay);
const moved = ({ truth }: WindowOutcome) => !isOrdinary(truth);
const alone = ({ shared }: WindowOutcome) => !shared;
const unmoved = ({ truth }: WindowOutcome) => isOrdinary(truth);

function coverageTable(windows: readonly WindowOutcome[]): CalibrationTable {
  const held = ({ held: isHeld }: WindowOutcome) => isHeld;
  return {
    title: "M1: the interval holds the truth",
    head: ["event", "counted from", ...windowNames],
    rows: [
      ...plantedEffects.map(({ event, firstFullDay }) => {
        const own = of(windows, firstFullDay);
        return [event, own[0]?.countedFrom ?? "–", ...byWindow(own, held)];
      }),
      ["all windows that something moved", "", ...byWindow(windows.filter(moved), held)],
      ["– without windows of other events", "", ...byWindow(windows.filter(moved).filter(alone), held)],
      ["all windows that nothing moved", "", ...byWindow(windows.filter(unmoved), held)],
      ["– without windows of other events", "", ...byWindow(windows.filter(unmoved).filter(alone), held)],
    ],
  };
}

function foundTable(windows: readonly WindowOutcome[]): CalibrationTable {
  const found = ({ found: isFound }: WindowOutcome) => isFound;
  const { event, firstFullDay } = eventWithoutEffect;
  return {
    title: "M1: told from none (true ratio)",
    head: ["event", ...windowNames],
    rows: [
      ...plantedEffects.map((effect) => [effect.event, ...foundOf(of(windows, effect.firstFullDay))]),
      [`${event} (nothing planted)`, ...byWindow(of(windows, firstFullDay), found)],
      ["all windows that nothing moved", ...byWindow(windows.filter(unmoved), found)],
    ],
  };
}

function foundOf(own: readonly WindowOutcome[]): string[] {
  return DEFAULT_WINDOWS.map(({ fromDay }) => {
    const here = own.filter((outcome) => outcome.fromDay === fromDay);
    const truth = here[0]?.truth;
    return truth === undefined
      ? "–"
      : `${shareText(tallyOf(here, ({ found }) => found))}, ${truth.toFixed(2)}`;
  });
}

function discoveryTable(firms: readonly FirmOutcome[]): CalibrationTable {
  const rows = DEFAULT_WINDOWS.map(({ fromDay }, index) => {
    const tables = firms.flatMap(({ discoveries }) => discoveries.filter((one) => one.fromDay === fromDay));
    const mean = (value: (table: (typeof tables)[number]) => number) =>
      tables.reduce((sum, table) => sum + value(table), 0) / tables.length;
    return [
      windowNames[index] ?? "",
      mean(({ judged }) => judged).toFixed(1),
      mean(({ found }) => found).toFixed(1),
      mean(({ found, falselyFound }) => falselyFound / Math.max(1, found)).toFixed(3),
    ];
  });
  const head = ["window", "events a table", "found a table", "false among found"];
  return { title: "M8: false findings at q = 0.10", head, rows };
}

function halfLifeTable(firms: readonly FirmOutcome[]): CalibrationTable {
  const all = firms.flatMap((firm) => firm.halfLives);
  const rows = plantedEffects.map(({ event, firstFullDay, halfLifeDays }) => {
    const own = all.filter((one) => one.firstFullDay === firstFullDay);
    return [event, String(halfLifeDays), own[0]?.countedFrom ?? "–", ...halfLifeCells(own)];
  });
  const none = all.filter(({ moved: isMoved }) => !isMoved);
  const tail = all.filter((one) => one.moved && !plantedOn(one.firstFullDay));
  return {
    title: "M3: half-life",
    head: ["event", "planted days", "counted from", "shown", "right within 2 times", "held", "refused for"],
    rows: [
      ...rows,
      ["moved by another event", "", "", ...halfLifeCells(tail)],
      ["moved by none", "", "", ...halfLifeCells(none)],
    ],
  };
}

function halfLifeCells(outcomes: FirmOutcome["halfLives"]): string[] {
  const shown = outcomes.filter(({ refusal }) => refusal === null);
  const reasons = outcomes.flatMap(({ refusal }) => refusal ?? []);
  const timesOf = (reason: string) => reasons.filter((one) => one === reason).length;
  const [most] = reasons.toSorted((a, b) => timesOf(b) - timesOf(a));
  return [
    shareText({ hits: shown.length, of: outcomes.length }),
    shareText(tallyOf(shown, ({ right }) => right)),
    shareText(tallyOf(shown, ({ held }) => held)),
    most ? `${most} (${timesOf(most)})` : "",
  ];
}

function conversionTable(firms: readonly FirmOutcome[]): CalibrationTable {
  const names = new Set(firms.flatMap(({ conversion }) => conversion.all.map(({ name }) => name)));
  const rows = [...names].map((name) => {
    const cells = followedFor.map((choice) => {
      const own = firms.flatMap((firm) => firm.conversion[choice].filter((one) => one.name === name));
      const planted = own.reduce((sum, one) => sum + one.planted, 0) / own.length;
      const held = shareText(tallyOf(own, (one) => one.held));
      return [planted.toFixed(3), held, shareText(tallyOf(own, ({ found }) => found))];
    });
    return [name, ...cells.flat()];
  });
  const columns = ["held", "told from 0"];
  const head = ["connection", "planted, five years", ...columns, "planted, all years", ...columns];
  return { title: "M7: the interval holds the planted share", head, rows };
}
