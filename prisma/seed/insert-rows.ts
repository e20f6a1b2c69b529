import { type ClientBase, escapeIdentifier } from "pg";

export type Cell = string | number | boolean | Date | Uint8Array | null;
export type Row = Readonly<Record<string, Cell>>;

/**
 * Writes many rows in one statement. The keys of the first row, in snake case, are the columns; the database reads
 * each value by the column's own type.
 */
export async function insertRows(client: ClientBase, table: string, rows: readonly Row[]): Promise<void> {
  const keys = Object.keys(rows[0] ?? {});
  if (keys.length === 0) return;
  const name = escapeIdentifier(table);
  const columns = keys.map((key) => escapeIdentifier(snakeCase(key))).join(", ");
  await client.query(
    `INSERT INTO ${name} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${name}, $1)`,
    [
      JSON.stringify(
        rows.map((row) => Object.fromEntries(keys.map((key) => [snakeCase(key), jsonCell(row[key])]))),
      ),
    ],
  );
}

function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function jsonCell(cell: Cell | undefined) {
  return cell instanceof Uint8Array ? `\\x${Buffer.from(cell).toString("hex")}` : cell;
}
