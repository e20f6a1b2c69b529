import { type ClientBase, escapeIdentifier } from "pg";

export type Cell = string | number | boolean | Date | Uint8Array | null;
export type Row = Readonly<Record<string, Cell>>;

/**
 * Writes many rows in one statement. The keys of the first row, in snake case, are the columns; the database reads
 * each value by the column's own type.
 */
export async function insertRows(client: ClientBase, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).map((key) => [key, snakeCase(key)] as const);
  if (columns.length === 0) return;
  const name = escapeIdentifier(table);
  const list = columns.map(([, column]) => escapeIdentifier(column)).join(", ");
  const records = rows.map((row) =>
    Object.fromEntries(columns.map(([key, column]) => [column, jsonCell(row[key])])),
  );
  await client.query(
    `INSERT INTO ${name} (${list}) SELECT ${list} FROM json_populate_recordset(NULL::${name}, $1)`,
    [JSON.stringify(records)],
  );
}

function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function jsonCell(cell: Cell | undefined) {
  return cell instanceof Uint8Array ? `\\x${Buffer.from(cell).toString("hex")}` : cell;
}
