import { type Client, escapeIdentifier } from "pg";

/** The rows that one inquiry consists of, table by table, as the database itself writes them in JSON. */
export type InquiryRows = readonly { table: string; rows: readonly Record<string, unknown>[] }[];

/** Reads every row that logging wrote for an inquiry, in whichever tables there are. */
export async function rowsOfInquiry(client: Client, inquiryId: string): Promise<InquiryRows> {
  const { rows } = await client.query("SELECT caller_id FROM inquiry WHERE id = $1", [inquiryId]);
  const callerId = String(rows[0]?.caller_id);
  const found = [];
  for (const { table, column, isOfCaller } of await ownTables(client)) {
    const read = await client.query(
      `SELECT to_jsonb(t) AS row FROM ${escapeIdentifier(table)} t WHERE t.${escapeIdentifier(column)} = $1`,
      [isOfCaller ? callerId : inquiryId],
    );
    if (read.rows.length > 0) found.push({ table, rows: read.rows.map(({ row }) => row) });
  }
  return found;
}

type OwnTable = { table: string; column: string; isOfCaller: boolean };

// First the person and what hangs on them, then the inquiry and what hangs on it; a form's key names its result.
async function ownTables(client: Client): Promise<OwnTable[]> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `SELECT DISTINCT ON (c.table_name) c.table_name AS table, c.column_name AS column
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE table_schema = 'public' AND t.table_type = 'BASE TABLE'
       AND c.column_name IN ('caller_id', 'inquiry_id', 'result_id') AND c.table_name NOT IN ('inquiry', 'audit_entry')
     ORDER BY c.table_name, c.column_name DESC`,
  );
  const own = rows.map((row) => ({ ...row, isOfCaller: row.column === "caller_id" }));
  return [
    { table: "caller", column: "id", isOfCaller: true },
    ...own.filter(({ isOfCaller }) => isOfCaller),
    { table: "inquiry", column: "id", isOfCaller: false },
    ...own.filter(({ isOfCaller }) => !isOfCaller),
  ];
}
