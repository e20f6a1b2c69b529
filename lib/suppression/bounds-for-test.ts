/** That some counts, each times its factor, come to a number, to that at least, or to that at most. */
export type Relation = {
  terms: readonly (readonly [key: string, factor: number])[];
  comes: "to" | "at least to" | "at most to";
  number: number;
};

const nothing = 1e-7;

/** A simplex tableau: `rows` of coefficients with the number on their right; `basis` names the column each row solves. */
type Tableau = { rows: Float64Array[]; basis: number[]; columns: number };

/**
 * For tests: what a reader can make of some relations between counts that are at least as large as told. Gives a function
 * that says between which numbers a count must lie. Exact for fractions, by linear programming; so a count of which it
 * leaves more than one whole number cannot be had by adding, subtracting and comparing.
 */
export function solver(least: ReadonlyMap<string, number>, relations: readonly Relation[]) {
  const keys = [...least.keys()];
  const tableau = feasible(keys, least, relations);
  return (key: string): { least: number; most: number } => {
    const column = keys.indexOf(key);
    const low = least.get(key) ?? 0;
    return { least: low - best(tableau, column, -1), most: low + best(tableau, column, 1) };
  };
}

function feasible(
  keys: string[],
  least: ReadonlyMap<string, number>,
  relations: readonly Relation[],
): Tableau {
  const slacks = relations.filter(({ comes }) => comes !== "to").length;
  const columns = keys.length + slacks;
  let slack = keys.length;
  const rows = relations.map(({ terms, comes, number }, place) => {
    const row = new Float64Array(columns + relations.length + 1);
    let right = number;
    for (const [key, factor] of terms) {
      const column = keys.indexOf(key);
      if (column < 0) throw new Error(`${key} is no unknown`);
      row[column] = (row[column] ?? 0) + factor;
      right -= factor * (least.get(key) ?? 0);
    }
    if (comes !== "to") row[slack++] = comes === "at least to" ? -1 : 1;
    row[row.length - 1] = right;
    if (right < 0) for (let at = 0; at < row.length; at++) row[at] = -(row[at] ?? 0);
    row[columns + place] = 1;
    return row;
  });
  const tableau = {
    rows,
    basis: rows.map((_, place) => columns + place),
    columns: columns + relations.length,
  };
  const left = -climb(tableau, (column) => (column >= columns ? -1 : 0));
  if (left > nothing) throw new Error(`No counts fit: ${left}`);
  return withoutHelp(tableau, columns);
}

/** Drops the columns that only helped to find a beginning, and lines that said what others say. */
function withoutHelp({ rows, basis }: Tableau, columns: number): Tableau {
  const tableau = { rows, basis, columns };
  for (let place = rows.length - 1; place >= 0; place--) {
    if ((basis[place] ?? 0) < columns) continue;
    const column = (rows[place] ?? []).findIndex((entry, at) => at < columns && Math.abs(entry) > nothing);
    if (column >= 0) pivot(tableau, place, column);
    else {
      rows.splice(place, 1);
      basis.splice(place, 1);
    }
  }
  return {
    rows: rows.map((row) => Float64Array.from([...row.slice(0, columns), row.at(-1) ?? 0])),
    basis,
    columns,
  };
}

function best(tableau: Tableau, column: number, sign: 1 | -1): number {
  return climb(tableau, (one) => (one === column ? sign : 0));
}

/** The largest value of an objective, by Bland's rule, which never goes round in circles. */
function climb(tableau: Tableau, worth: (column: number) => number): number {
  const { rows, basis, columns } = tableau;
  for (;;) {
    const gain = (column: number) =>
      rows.reduce((sum, row, place) => sum - worth(basis[place] ?? 0) * (row[column] ?? 0), worth(column));
    let column = 0;
    while (column < columns && gain(column) <= nothing) column++;
    if (column === columns) break;
    const place = tightest(tableau, column);
    if (place < 0) return Number.POSITIVE_INFINITY;
    pivot(tableau, place, column);
  }
  return rows.reduce((sum, row, place) => sum + worth(basis[place] ?? 0) * (row.at(-1) ?? 0), 0);
}

function tightest({ rows, basis }: Tableau, column: number): number {
  let found = -1;
  let smallest = Number.POSITIVE_INFINITY;
  rows.forEach((row, place) => {
    const entry = row[column] ?? 0;
    if (entry <= nothing) return;
    const ratio = (row.at(-1) ?? 0) / entry;
    const ties = Math.abs(ratio - smallest) <= nothing;
    if (ratio < smallest - nothing || (ties && (basis[place] ?? 0) < (basis[found] ?? 0))) {
      smallest = Math.min(ratio, smallest);
      found = place;
    }
  });
  return found;
}

function pivot({ rows, basis }: Tableau, place: number, column: number): void {
  const chosen = rows[place];
  if (!chosen) return;
  const by = chosen[column] ?? 1;
  for (let at = 0; at < chosen.length; at++) chosen[at] = (chosen[at] ?? 0) / by;
  rows.forEach((row, other) => {
    const factor = row[column] ?? 0;
    if (other === place || Math.abs(factor) < 1e-12) return;
    for (let at = 0; at < row.length; at++) row[at] = (row[at] ?? 0) - factor * (chosen[at] ?? 0);
  });
  basis[place] = column;
}
