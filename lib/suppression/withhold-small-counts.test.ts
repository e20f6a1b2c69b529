import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/statistics/seeded-random";
import type { Sum } from "./sums";
import { suppressList } from "./suppress-list";
import { suppressSteps } from "./suppress-steps";
import { type SuppressedTable, suppressTable } from "./suppress-table";
import { withholdSmallCounts } from "./withhold-small-counts";

const listed = (parts: number[], threshold: number) => {
  const { parts: shown, total } = suppressList(parts, threshold);
  return [...shown, total];
};

describe("vectors of the Immigration and Refugee Board, threshold 20", () => {
  it.each([
    ["nothing small", [304, 125, 26, 20], [304, 125, 26, 20, 475]],
    ["two small ones cover each other", [28, 45, 7, 12], [28, 45, null, null, 92]],
    ["a single small one takes the next larger along", [70, 29, 7, 21], [70, 29, null, null, 127]],
    ["all small, the total too", [5, 3, 1, 1], [null, null, null, null, null]],
  ])("%s", (_, parts, expected) => {
    expect(listed(parts, 20)).toEqual(expected);
  });
});

describe("a list", () => {
  it("shows zeros: they are about nobody", () => {
    expect(listed([50, 0, 41, 0], 5)).toEqual([50, 0, 41, 0, 91]);
    expect(listed([0, 0], 5)).toEqual([0, 0, 0]);
  });

  it("withholds a third where two withheld ones can only be 1 each", () => {
    expect(listed([50, 30, 1, 1], 5)).toEqual([50, null, null, null, 82]);
  });

  it("withholds part and total where they are the same small number", () => {
    expect(listed([3, 0], 5)).toEqual([null, 0, null]);
  });
});

describe("a table", () => {
  it("withholds a rectangle, so that neither rows nor columns give the small count away", () => {
    const table = suppressTable(
      [
        [3, 20, 30],
        [25, 40, 50],
        [60, 70, 80],
      ],
      5,
    );
    expect(table.cells).toEqual([
      [null, null, 30],
      [null, null, 50],
      [60, 70, 80],
    ]);
    expect([table.rowTotals, table.columnTotals, table.total]).toEqual([[53, 115, 210], [88, 130, 160], 378]);
  });
});

describe("a large table", () => {
  it("is done in well under a second, its small counts covered in both directions", () => {
    const random = seededRandom(20241105);
    const cells = Array.from({ length: 14 }, () =>
      Array.from({ length: 12 }, () => Math.floor(random() ** 3 * 60)),
    );
    const startedAt = performance.now();
    const table = suppressTable(cells, 5);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    const withheldPerRow = table.cells.map((row) => row.filter((cell) => cell === null).length);
    expect(withheldPerRow.every((withheld) => withheld !== 1)).toBe(true);
  });
});

describe("linked tables", () => {
  const counts = new Map(
    Object.entries({ all: 100, us: 60, elsewhere: 40, wa: 30, ny: 28, tx: 2, phone: 97, web: 3 }),
  );
  const sums: Sum[] = [
    { total: "all", parts: ["us", "elsewhere"] },
    { total: "us", parts: ["wa", "ny", "tx"] },
    { total: "all", parts: ["phone", "web"] },
  ];

  it("covers a state by another state, and each table by its own counts", () => {
    expect([...withholdSmallCounts(counts, sums, 5)].sort()).toEqual(["ny", "phone", "tx", "web"]);
  });

  it("follows a country that is withheld into the table that its states make up", () => {
    const two = new Map(Object.entries({ all: 50, us: 46, ca: 4, wa: 46, other: 0 }));
    const withheld = withholdSmallCounts(
      two,
      [
        { total: "all", parts: ["us", "ca"] },
        { total: "us", parts: ["wa", "other"] },
      ],
      5,
    );
    expect([...withheld].sort()).toEqual(["ca", "us", "wa"]);
  });
});

describe("steps that contain each other", () => {
  it("withholds a step that would tell of few who stopped there", () => {
    expect(suppressSteps([100, 40, 37, 17, 7, 3], 5)).toEqual([100, 40, null, 17, 7, null]);
    expect(suppressSteps([100, 40, 40, 0], 5)).toEqual([100, 40, 40, 0]);
  });
});

/**
 * Every other table that would look the same to a reader, as far as it differs from the true one by at most 1 in each
 * cell: rows and columns form a network, so if a count can differ at all, one of these tables shows it.
 */
function otherTables(cells: number[][], shown: SuppressedTable): number[][] {
  const truth = cells.flat();
  const columns = cells[0]?.length ?? 0;
  const isWithheld = shown.cells.flat().map((cell) => cell === null);
  const steps = isWithheld.map((withheld) => (withheld ? [-1, 0, 1] : [0]));
  return combinations(steps)
    .map((step) => truth.map((cell, place) => cell + (step[place] ?? 0)))
    .filter((table) => {
      const rows = cells.map((_, r) => sum(table.slice(r * columns, (r + 1) * columns)));
      const inColumns = shown.columnTotals.map((_, c) => sum(table.filter((_, at) => at % columns === c)));
      return (
        table.every((cell, place) => !isWithheld[place] || cell >= 1) &&
        agree(rows, shown.rowTotals) &&
        agree(inColumns, shown.columnTotals) &&
        agree([sum(table)], [shown.total])
      );
    });
}

const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0);

function agree(totals: number[], published: (number | null)[]): boolean {
  return totals.every((total, place) =>
    published[place] === null ? total >= 1 : total === published[place],
  );
}

function combinations(choices: number[][]): number[][] {
  return choices.reduce<number[][]>(
    (made, steps) => made.flatMap((sofar) => steps.map((step) => [...sofar, step])),
    [[]],
  );
}

describe("no withheld count can be worked out", () => {
  it.each([
    ["a list", 1, 6],
    ["a table of rows and columns", 3, 3],
  ])("from %s", (_, rows, columns) => {
    const random = seededRandom(20161108);
    for (let round = 0; round < 100; round++) {
      const cells = Array.from({ length: rows }, () =>
        Array.from({ length: columns }, () => Math.floor(random() ** 2 * 12)),
      );
      const shown = suppressTable(cells, 4);
      const others = otherTables(cells, shown);
      shown.cells.flat().forEach((cell, place) => {
        const possible = new Set(others.map((table) => table[place]));
        if (cell === null) expect(possible.size, JSON.stringify(cells)).toBeGreaterThan(1);
        else expect(cell === 0 || cell >= 4, JSON.stringify(cells)).toBe(true);
      });
    }
  });
});
