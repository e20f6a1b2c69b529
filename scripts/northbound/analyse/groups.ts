import { readGroup } from "./read-cells";
import type { Table, TableRow } from "./read-table";

/** The rows of each group, in order of first appearance; all rows together where no group is asked for. */
export function rowsByGroup(table: Table, column: string | null): Map<string, TableRow[]> {
  const groups = new Map<string, TableRow[]>();
  for (const row of table.rows) {
    const name = column === null ? "all" : readGroup(row, column);
    const rows = groups.get(name) ?? [];
    rows.push(row);
    groups.set(name, rows);
  }
  return groups;
}
